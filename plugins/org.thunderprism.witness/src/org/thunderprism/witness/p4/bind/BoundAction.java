package org.thunderprism.witness.p4.bind;

import java.util.BitSet;
import java.util.List;
import org.thunderprism.witness.p4.run.MatchTable;
import org.thunderprism.witness.p4.run.Step;

/** An action that has been checked. */
final class BoundAction {

    private final List<P4Type> types;
    private final int[] slots;
    private final Step body;
    private final BitSet assigned;
    private boolean used;

    /**
     * @param types of the parameters
     * @param slots of the parameters
     * @param assigned what the body gives a value
     */
    BoundAction(List<P4Type> types, int[] slots, Step body, BitSet assigned) {
        this.types = types;
        this.slots = slots;
        this.body = body;
        this.assigned = assigned;
    }

    List<P4Type> types() {
        return types;
    }

    BitSet assigned() {
        return assigned;
    }

    void use() {
        used = true;
    }

    boolean isUsed() {
        return used;
    }

    MatchTable.Call call(List<Long> data) {
        return new MatchTable.Call(
                body, slots, data.stream().mapToLong(Long::longValue).toArray());
    }
}
