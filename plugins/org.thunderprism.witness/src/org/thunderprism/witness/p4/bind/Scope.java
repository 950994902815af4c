package org.thunderprism.witness.p4.bind;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.thunderprism.witness.p4.syntax.P4Exception;
import org.thunderprism.witness.p4.syntax.Position;

/** The names that can be used at a place, and which variables have a value there for certain. */
final class Scope {

    private final Scope outer;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Position> unused = new HashMap<>();
    private final Set<Integer> variables;
    private BitSet assigned;

    Scope() {
        this.outer = null;
        this.variables = new HashSet<>();
        this.assigned = new BitSet();
    }

    /** The inside of an action. */
    Scope(Scope outer) {
        this.outer = outer;
        this.variables = outer.variables;
        this.assigned = (BitSet) outer.assigned.clone();
    }

    /** Declares something that need not be used. */
    void declare(Position at, String name, Place place) throws P4Exception {
        if (find(name) != null) {
            throw new P4Exception(at, name + " is declared already, or hides another name");
        }
        places.put(name, place);
    }

    /** Declares a variable, which has no value yet and has to be used. */
    void declareVariable(Position at, String name, Place.Scalar place) throws P4Exception {
        declare(at, name, place);
        variables.add(place.slot());
        unused.put(name, at);
    }

    /** Declares an action's parameter, which has to be used. */
    void declareParameter(Position at, String name, Place.Scalar place) throws P4Exception {
        declare(at, name, place);
        unused.put(name, at);
    }

    Place find(String name) {
        Place place = places.get(name);
        if (place != null) {
            unused.remove(name);
            return place;
        }
        return outer == null ? null : outer.find(name);
    }

    /** Demands that everything that has to be used is. */
    void requireUse() throws P4Exception {
        for (Map.Entry<String, Position> entry : unused.entrySet()) {
            throw new P4Exception(entry.getValue(), entry.getKey() + " is unused");
        }
    }

    void assign(int slot) {
        assigned.set(slot);
    }

    boolean isAssigned(int slot) {
        return !variables.contains(slot) || assigned.get(slot);
    }

    /** What has a value now. */
    BitSet assigned() {
        return (BitSet) assigned.clone();
    }

    /** Goes back to what had a value before, or to what two branches have in common. */
    void assigned(BitSet values) {
        assigned = (BitSet) values.clone();
    }
}
