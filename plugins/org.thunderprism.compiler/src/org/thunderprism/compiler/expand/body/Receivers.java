package org.thunderprism.compiler.expand.body;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.plan.Place;
import org.thunderprism.compiler.expand.plan.Route;
import org.thunderprism.compiler.expand.plan.Routes;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.value.Computed;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.StateField;
import org.thunderprism.lang.thunderDsl.Statement;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.type.ValueType;

/** The receiving side of {@code sync} and {@code echo}: what a message brings is written into the vertex's own copy. */
final class Receivers {

    private final Routes routes;
    private final Messages messages;
    private final Places places;
    private final Memory memory;
    private final Problems problems;

    Receivers(Routes routes, Messages messages, Places places, Memory memory, Problems problems) {
        this.routes = routes;
        this.messages = messages;
        this.places = places;
        this.memory = memory;
        this.problems = problems;
    }

    /** The place that a route fills, as a whole. */
    static Place place(Route route) {
        return switch (route.cargo()) {
            case StateField field -> new Place.Field((StateDeclaration) field.eContainer(), field, null);
            case CounterDeclaration counter -> new Place.Counter(counter, null);
            case Let let -> new Place.Variable(let, null);
            default -> throw new IllegalStateException("nothing that is sent: " + route.cargo());
        };
    }

    /** The message that comes in on a route. */
    Message message(Route route, Site site) {
        Place place = place(route);
        Cells cells = places.cells(place);
        boolean keyed =
                place instanceof Place.Field field && !field.state().getKeys().isEmpty();
        boolean whole = !route.element() && cells.length() > 0;
        ValueType type = whole ? cells.type().vector(cells.length()) : cells.type();
        return messages.of(route, type, keyed, site.origin(routes.statement(route)));
    }

    /** Writes what the message brings. */
    void store(Route route, Message message, Site site) {
        Statement statement = routes.statement(route);
        Origin origin = site.origin(statement);
        if (!(places.cells(place(route)) instanceof Cells.OfState copy)) {
            throw problems.refuse(ExpandCode.COPY_CLASH, origin, route.name());
        }
        Code code = site.code();
        Optional<MessageField> slotField = Messages.field(message, Messages.SLOT);
        Value slot = slotField.isPresent()
                ? code.emit(origin).readMessage(slotField.get())
                : code.constant(Types.WORD, 0, origin);
        Value value = read(message, Messages.VALUE, code, origin);
        if (route.element() || copy.length() == 0) {
            Value index = route.element() ? read(message, Messages.INDEX, code, origin) : null;
            code.emit(origin).writeSlot(copy.state(), copy.field(), slot, index, value);
            storeAge(route, message, copy, slot, index, code, origin);
            return;
        }
        for (int position = 0; position < copy.length(); position++) {
            Value index = code.constant(Types.WORD, position, origin);
            Value element = code.emit(origin).extract(value, position);
            code.emit(origin).writeSlot(copy.state(), copy.field(), slot, index, element);
            storeAge(route, message, copy, slot, index, code, origin);
        }
    }

    /** The element that the message which is being handled brings. */
    Scalar index(Site site, EObject syntax) {
        return new Computed(read(site.received(), Messages.INDEX, site.code(), site.origin(syntax)));
    }

    private void storeAge(
            Route route, Message message, Cells.OfState copy, Value slot, Value index, Code code, Origin origin) {
        if (!(route.cargo() instanceof StateField field) || !memory.isAged(field)) {
            return;
        }
        Memory.Age age = memory.age(field);
        Value time = read(message, Messages.TIME, code, origin);
        code.emit(origin).writeSlot(copy.state(), age.time(), slot, index, time);
        Value truth = code.constant(ValueType.BOOLEAN, 1, origin);
        code.emit(origin).writeSlot(copy.state(), age.brought(), slot, index, truth);
    }

    private static Value read(Message message, String field, Code code, Origin origin) {
        return code.emit(origin).readMessage(Messages.field(message, field).orElseThrow());
    }
}
