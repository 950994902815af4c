package org.thunderprism.compiler.expand.body;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.plan.AgedFields;
import org.thunderprism.compiler.expand.plan.Place;
import org.thunderprism.compiler.expand.value.Computed;
import org.thunderprism.compiler.expand.value.Known;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.origin.Origin;

/**
 * How old the copies are that messages bring: the time that has passed since the packet arrived that set the message off. A message carries
 * that time, and the receiver keeps it beside the copy, so that a run can be replayed from its records.
 */
final class Ages {

    /** The time of what is being handled when it is a packet. */
    private static final String PACKET_TIME = "packet.time";

    private final AgedFields aged;
    private final Inputs inputs;
    private final Memory memory;
    private final Places places;
    private final Operations operations;
    private final Reductions reductions;

    Ages(AgedFields aged, Inputs inputs, Memory memory, Places places, Operations operations, Reductions reductions) {
        this.aged = aged;
        this.inputs = inputs;
        this.memory = memory;
        this.places = places;
        this.operations = operations;
        this.reductions = reductions;
    }

    /** The nanoseconds since a copy was brought, of an array as a whole since the newest of its elements was; the largest time when none was. */
    Operand read(Expression expression, Site site, EObject syntax) {
        Place.Field place = (Place.Field) Place.of(expression).orElseThrow();
        places.requireRow(place, site, syntax);
        Cells cells = places.cells(place);
        if (place.index() != null) {
            return age(place, places.index(place, cells, site), site, syntax);
        }
        if (cells.length() == 0) {
            return age(place, null, site, syntax);
        }
        List<Operand> ages = new ArrayList<>(cells.length());
        for (int position = 0; position < cells.length(); position++) {
            Value index = site.code().constant(Types.WORD, position, site.origin(syntax));
            ages.add(age(place, index, site, syntax));
        }
        return reductions.reduce(Opcode.MINIMUM, ages, "age", site, syntax);
    }

    private Scalar age(Place.Field place, Value index, Site site, EObject syntax) {
        Memory.Age age = memory.age(place.declaration());
        Origin origin = site.origin(syntax);
        State state = memory.state(place.state());
        Scalar since = new Computed(site.code().emit(origin).readState(state, age.time(), index));
        Scalar brought = new Computed(site.code().emit(origin).readState(state, age.brought(), index));
        Scalar now = new Computed(now(site, syntax));
        // Clocks of vertices may differ by a little: a copy from the future is new.
        Scalar latest = operations.binary(Opcode.MAXIMUM, now, since, site, syntax);
        Scalar passed = operations.binary(Opcode.SUBTRACT, latest, since, site, syntax);
        return operations.choose(brought, passed, new Known(Types.LONG, -1), site, syntax);
    }

    /** Whether messages carry their time. */
    boolean isUsed() {
        return !aged.isEmpty();
    }

    /** When the packet arrived that is being handled, or that set off the message that is. */
    Value now(Site site, EObject syntax) {
        if (site.received() == null) {
            return site.code().read(inputs.ofHeader(PACKET_TIME, syntax), site.origin(syntax));
        }
        MessageField time = Messages.field(site.received(), Messages.TIME).orElseThrow();
        return site.code().emit(site.origin(syntax)).readMessage(time);
    }
}
