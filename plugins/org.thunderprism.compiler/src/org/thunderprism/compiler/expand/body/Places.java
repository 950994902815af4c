package org.thunderprism.compiler.expand.body;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.plan.Place;
import org.thunderprism.compiler.expand.plan.Placement;
import org.thunderprism.compiler.expand.plan.Routes;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.value.Computed;
import org.thunderprism.compiler.expand.value.Elements;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.compiler.expand.value.Untyped;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** Finds and reads what outlives a packet: state fields, counters, and the copies of what other vertices send. */
final class Places {

    private final int vertex;
    private final Placement placement;
    private final Routes routes;
    private final Memory memory;
    private final LetTypes letTypes;
    private final Evaluator evaluator;
    private final Conversions conversions;
    private final Problems problems;
    private final Set<EObject> warned = new HashSet<>();

    Places(
            int vertex,
            Placement placement,
            Routes routes,
            Memory memory,
            LetTypes letTypes,
            Evaluator evaluator,
            Conversions conversions,
            Problems problems) {
        this.vertex = vertex;
        this.placement = placement;
        this.routes = routes;
        this.memory = memory;
        this.letTypes = letTypes;
        this.evaluator = evaluator;
        this.conversions = conversions;
        this.problems = problems;
    }

    /** The memory of a place at this vertex; for a let it is the copy that messages bring. */
    Cells cells(Place place) {
        return switch (place) {
            case Place.Field field -> new Cells.OfState(memory.state(field.state()), memory.field(field.declaration()));
            case Place.Counter counter
            when placement.isLocal(counter.declaration(), vertex) ->
                new Cells.OfCounter(memory.counter(counter.declaration()), Types.LONG);
            case Place.Counter counter -> copy(counter, counterType(counter.declaration()));
            case Place.Variable variable -> copy(variable, letTypes.travelling(variable.declaration()));
        };
    }

    private Cells copy(Place place, ValueType type) {
        State copy = memory.copy(place.declaration(), place.name(), type);
        return new Cells.OfState(copy, copy.getFields().getFirst());
    }

    private ValueType counterType(CounterDeclaration counter) {
        int length = memory.length(counter);
        return length == 0 ? Types.LONG : Types.LONG.vector(length);
    }

    /** Reads a place, whole or one element of it. */
    Operand read(Place place, Site site, EObject syntax) {
        Cells cells = cells(place);
        requireReadable(place, site, syntax);
        if (place.index() != null) {
            Value index = index(place, cells, site);
            return new Computed(cells.read(index, site.code(), site.origin(syntax)));
        }
        if (cells.length() == 0) {
            return new Computed(cells.read(null, site.code(), site.origin(syntax)));
        }
        List<Scalar> elements = new ArrayList<>(cells.length());
        for (int position = 0; position < cells.length(); position++) {
            Value index = site.code().constant(Types.WORD, position, site.origin(syntax));
            elements.add(new Computed(cells.read(index, site.code(), site.origin(syntax))));
        }
        return new Elements(elements);
    }

    /** The element's index as a value; an index that is known is checked here, any other one when the program runs. */
    Value index(Place place, Cells cells, Site site) {
        Expression syntax = place.index();
        Scalar index = conversions.scalar(evaluator.evaluate(syntax, site), site, syntax);
        if (!(index instanceof Computed)) {
            requireInRange(
                    conversions.constant(index, "An index", site, syntax), cells.length(), place.name(), site, syntax);
            BigInteger position = conversions.constant(index, "An index", site, syntax);
            return conversions.value(new Untyped(position), Types.WORD, site, syntax);
        }
        return conversions.value(index, site, syntax);
    }

    /** Refuses an index that is known to be out of range. */
    void requireInRange(BigInteger index, int length, String name, Site site, EObject syntax) {
        if (index.signum() < 0 || index.compareTo(BigInteger.valueOf(length)) >= 0) {
            throw problems.refuse(ExpandCode.INDEX, site.origin(syntax), index, name, length, length - 1);
        }
    }

    private void requireReadable(Place place, Site site, EObject syntax) {
        requireRow(place, site, syntax);
        boolean filled = switch (place) {
            case Place.Field field -> placement.isWritten(field.state(), vertex);
            case Place.Counter counter -> placement.isLocal(counter.declaration(), vertex);
            case Place.Variable variable -> true;
        };
        if (!filled && !routes.isBrought(place.declaration(), vertex) && warned.add(place.declaration())) {
            String name = placement.topology().name(vertex);
            problems.warn(ExpandCode.NEVER_BROUGHT, site.origin(syntax), place.name(), name, name);
        }
    }

    /** Rows of flows are found by a packet's keys, which a message does not have. */
    void requireRow(Place place, Site site, EObject syntax) {
        if (site.receiving()
                && place instanceof Place.Field field
                && !field.state().getKeys().isEmpty()) {
            throw problems.refuse(
                    ExpandCode.KEYED_STATE, site.origin(syntax), field.state().getName());
        }
    }
}
