package org.thunderprism.compiler.expand.body;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thunderprism.compiler.Limits;
import org.thunderprism.compiler.expand.plan.CarriedLets;
import org.thunderprism.compiler.expand.plan.Route;
import org.thunderprism.compiler.expand.plan.Routes;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.type.ValueType;

/** The messages of a network, shared by the vertices that send and that receive them. */
final class Messages {

    /** The sending vertex. */
    static final String SENDER = "sender";

    /** The row of a state with keys. */
    static final String SLOT = "slot";

    /** The element of an array. */
    static final String INDEX = "index";

    /** When the packet arrived that set the message off. */
    static final String TIME = "time";

    /** What is sent. */
    static final String VALUE = "value";

    private final CarriedLets carried;
    private final LetTypes letTypes;
    private final boolean timed;
    private final Set<String> inputNames;
    private final Problems problems;
    private final Limits limits;
    private final Map<ModuleDeclaration, Message> carriers = new HashMap<>();
    private final Map<Let, MessageField> carriedFields = new HashMap<>();
    private final Map<Route, Message> routed = new HashMap<>();

    /**
     * @param timed whether messages say when the packet arrived that set them off
     * @param inputNames names that inputs have already, so that carried values need others
     */
    Messages(
            CarriedLets carried,
            LetTypes letTypes,
            boolean timed,
            Set<String> inputNames,
            Problems problems,
            Limits limits) {
        this.carried = carried;
        this.letTypes = letTypes;
        this.timed = timed;
        this.inputNames = new HashSet<>(inputNames);
        this.problems = problems;
        this.limits = limits;
    }

    /** The message that takes a module's values along with the packet. */
    Message carrier(ModuleDeclaration module) {
        Message message = carriers.get(module);
        if (message == null) {
            message = message(MessageKind.CARRY, "carry_" + module.getName(), SourceRanges.origin(module));
            for (Let let : carried.of(module)) {
                String name = inputNames.add(let.getName()) ? let.getName() : module.getName() + "." + let.getName();
                MessageField field = field(name, letTypes.travelling(let));
                message.getFields().add(field);
                carriedFields.put(let, field);
            }
            requireFits(message, module.getName());
            carriers.put(module, message);
        }
        return message;
    }

    /** The input by which a vertex gets a let that another one computes. */
    Input carried(Let let, Inputs inputs) {
        Message carrier = carrier(CarriedLets.producer(let));
        return inputs.ofCarried(let, carrier, carriedFields.get(let));
    }

    /**
     * The message of a route.
     *
     * @param type of what is sent: a scalar, or a vector when a whole array is sent
     * @param keyed whether the receiver has to be told the row
     */
    Message of(Route route, ValueType type, boolean keyed, Origin origin) {
        Message message = routed.get(route);
        if (message == null) {
            message = message(route.kind(), name(route), origin);
            message.getFields().add(field(SENDER, Types.VERTEX));
            if (keyed) {
                message.getFields().add(field(SLOT, Types.WORD));
            }
            if (route.element()) {
                message.getFields().add(field(INDEX, Types.WORD));
            }
            if (timed) {
                message.getFields().add(field(TIME, Types.LONG));
            }
            message.getFields().add(field(VALUE, type));
            requireFits(message, route.name());
            routed.put(route, message);
        }
        ValueType agreed = message.getFields().getLast().getType();
        if (!agreed.equals(type)) {
            throw problems.refuse(ExpandCode.CARRIED_TYPES, origin, route.name(), type, agreed);
        }
        return message;
    }

    /** A field of a message by its name. */
    static Optional<MessageField> field(Message message, String name) {
        return message.getFields().stream()
                .filter(field -> field.getName().equals(name))
                .findFirst();
    }

    private static String name(Route route) {
        String name = route.kind().getLiteral() + "_" + route.name().replace('.', '_');
        return route.element() ? name + "_element" : name;
    }

    /** All messages in the order in which the program tells of them, numbered from 1. */
    List<Message> all(Collection<ModuleDeclaration> modules, Routes routes) {
        List<Message> messages = new ArrayList<>();
        modules.stream().filter(carriers::containsKey).forEach(module -> messages.add(carriers.get(module)));
        routes.all().stream().filter(routed::containsKey).forEach(route -> messages.add(routed.get(route)));
        Set<String> names = new HashSet<>();
        for (Message message : messages) {
            String name = message.getName();
            for (int suffix = 2; !names.add(message.getName()); suffix++) {
                message.setName(name + "_" + suffix);
            }
            message.setIdentifier(names.size());
        }
        return messages;
    }

    private void requireFits(Message message, String name) {
        int bytes = message.getFields().stream()
                .map(MessageField::getType)
                .mapToInt(type -> type.size() * ((type.width() + Byte.SIZE - 1) / Byte.SIZE))
                .sum();
        if (bytes > limits.messageBytes()) {
            throw problems.refuse(ExpandCode.MESSAGE_SIZE, message.getOrigin(), name, bytes, limits.messageBytes());
        }
    }

    private static Message message(MessageKind kind, String name, Origin origin) {
        Message message = IrFactory.eINSTANCE.createMessage();
        message.setKind(kind);
        message.setName(name);
        message.setOrigin(origin);
        return message;
    }

    private static MessageField field(String name, ValueType type) {
        MessageField field = IrFactory.eINSTANCE.createMessageField();
        field.setName(name);
        field.setType(type);
        return field;
    }
}
