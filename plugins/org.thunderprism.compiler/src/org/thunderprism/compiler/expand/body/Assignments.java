package org.thunderprism.compiler.expand.body;

import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.plan.Place;
import org.thunderprism.compiler.expand.value.Computed;
import org.thunderprism.compiler.expand.value.Elements;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.lang.thunderDsl.Assignment;
import org.thunderprism.lang.thunderDsl.AssignmentOperator;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.origin.Origin;

/** Writes to states and counters. */
final class Assignments {

    private final Places places;
    private final Operations operations;
    private final Evaluator evaluator;
    private final Conversions conversions;

    Assignments(Places places, Operations operations, Evaluator evaluator, Conversions conversions) {
        this.places = places;
        this.operations = operations;
        this.evaluator = evaluator;
        this.conversions = conversions;
    }

    void expand(Assignment assignment, Site site) {
        Place place = Place.of(assignment.getTarget()).orElseThrow();
        places.requireRow(place, site, assignment);
        switch (places.cells(place)) {
            case Cells.OfState state
            when place.index() == null && state.length() > 0 -> assignAll(state, assignment, place, site);
            case Cells.OfState state -> assign(state, assignment, place, site);
            case Cells.OfCounter counter -> count(counter, assignment, place, site);
        }
    }

    private void assign(Cells.OfState state, Assignment assignment, Place place, Site site) {
        Origin origin = site.origin(assignment);
        Value index = place.index() == null ? null : places.index(place, state, site);
        Operand value = evaluator.evaluate(assignment.getValue(), site);
        if (assignment.getOperator() != AssignmentOperator.ASSIGN) {
            Computed current = new Computed(state.read(index, site.code(), site.origin(assignment.getTarget())));
            value = operations.binary(Opcodes.of(assignment.getOperator()), current, value, site, assignment);
        }
        write(state, index, conversions.scalar(value, site, assignment.getValue()), site, assignment);
    }

    /** A whole array, element by element; all new values are there before the first one is written. */
    private void assignAll(Cells.OfState state, Assignment assignment, Place place, Site site) {
        Operand value = evaluator.evaluate(assignment.getValue(), site);
        if (assignment.getOperator() != AssignmentOperator.ASSIGN) {
            Operand current = places.read(place, site, assignment.getTarget());
            value = operations.binary(Opcodes.of(assignment.getOperator()), current, value, site, assignment);
        }
        Operand vector = conversions.widen(value, state.type().vector(state.length()), site, assignment.getValue());
        Elements elements = conversions.elements(vector, site, assignment.getValue());
        for (int position = 0; position < state.length(); position++) {
            Value index = site.code().constant(Types.WORD, position, site.origin(assignment));
            write(state, index, elements.scalars().get(position), site, assignment);
        }
    }

    private void write(Cells.OfState state, Value index, Scalar value, Site site, EObject syntax) {
        Value written = conversions.value(value, state.type(), site, syntax);
        site.code().emit(site.origin(syntax)).writeState(state.state(), state.field(), index, written);
    }

    private void count(Cells.OfCounter counter, Assignment assignment, Place place, Site site) {
        Value index = place.index() == null ? null : places.index(place, counter, site);
        Scalar amount =
                conversions.scalar(evaluator.evaluate(assignment.getValue(), site), site, assignment.getValue());
        Value value = conversions.value(
                conversions.unsigned(amount, site, assignment.getValue()), site, assignment.getValue());
        site.code().emit(site.origin(assignment)).addCounter(counter.counter(), index, value);
    }
}
