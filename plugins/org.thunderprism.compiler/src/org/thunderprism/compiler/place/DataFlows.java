package org.thunderprism.compiler.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** How many bytes modules compute for each other, be they at one vertex or at several. */
final class DataFlows {

    /** Two modules, by name. */
    record Pair(String from, String to) {}

    private DataFlows() {}

    /** The bytes for each packet, where there are some; in the order in which they are first met. */
    static Map<Pair, Long> of(Network network) {
        Map<Message, String> senders = senders(network);
        Map<Pair, Long> flows = new LinkedHashMap<>();
        for (Program program : network.getPrograms()) {
            of(program, senders).forEach((pair, bytes) -> flows.merge(pair, bytes, Math::max));
        }
        return flows;
    }

    private static Map<Message, String> senders(Network network) {
        Map<Message, String> senders = new IdentityHashMap<>();
        for (Program program : network.getPrograms()) {
            for (Module module : program.getModules()) {
                module.eAllContents().forEachRemaining(element -> {
                    if (element instanceof Send send) {
                        senders.putIfAbsent(send.getMessage(), module.getName());
                    }
                });
            }
        }
        return senders;
    }

    private static Map<Pair, Long> of(Program program, Map<Message, String> senders) {
        Map<EObject, String> owners = new HashMap<>();
        Map<Pair, Long> flows = new LinkedHashMap<>();
        for (Module module : program.getModules()) {
            Set<EObject> taken = new HashSet<>();
            for (TreeIterator<EObject> all = module.eAllContents(); all.hasNext(); ) {
                EObject element = all.next();
                owners.put(element, module.getName());
                for (EObject used : element.eCrossReferences()) {
                    String owner = owner(used, owners, senders);
                    if (owner != null && !owner.equals(module.getName()) && taken.add(used)) {
                        ValueType type = used instanceof Input input ? input.getType() : ((Value) used).getType();
                        flows.merge(new Pair(owner, module.getName()), bytes(type), Long::sum);
                    }
                }
            }
        }
        return flows;
    }

    /** The module that computes what is used; null when it is no module's. */
    private static String owner(EObject used, Map<EObject, String> owners, Map<Message, String> senders) {
        return switch (used) {
            case Input input -> senders.get(input.getCarrier());
            case Value value -> owners.get(value);
            default -> null;
        };
    }

    private static long bytes(ValueType type) {
        return (long) type.size() * ((type.width() + Byte.SIZE - 1) / Byte.SIZE);
    }
}
