package org.thunderprism.compiler.interpret;

import java.util.Arrays;
import java.util.BitSet;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.compiler.semantics.FlowHash;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;

/** The rows of one state, and the row that the current packet selected. */
final class StateMemory {

    private static final int BYPASSED = -1;

    private final CollisionPolicy policy;
    private final int slots;
    private final int rowSize;
    private final int[] keyPlaces;
    private final int[] keyWidths;
    private final long[] cells;
    private final long[] keys;
    private final BitSet occupied = new BitSet();
    private int slot;
    /** The selected row, or {@link #BYPASSED} when another flow holds it. */
    private int row;

    /** @param keyPlaces where the keys' values lie among the registers, in the order of the state's keys */
    StateMemory(State state, int[] keyPlaces) {
        this.policy = state.getPolicy();
        this.slots = state.getSlots();
        this.keyPlaces = keyPlaces;
        this.keyWidths =
                state.getKeys().stream().mapToInt(key -> key.getType().width()).toArray();
        this.rowSize = rowSize(state);
        this.cells = new long[Math.multiplyExact(slots, rowSize)];
        this.keys =
                policy == CollisionPolicy.SHARE ? new long[0] : new long[Math.multiplyExact(slots, keyPlaces.length)];
    }

    private static int rowSize(State state) {
        return state.getFields().stream().mapToInt(StateMemory::elements).sum();
    }

    private static int elements(StateField field) {
        return Math.max(1, field.getLength());
    }

    /** Where a field's first element lies within a row. */
    static int offset(State state, StateField field) {
        int offset = 0;
        for (StateField other : state.getFields()) {
            if (other == field) {
                return offset;
            }
            offset += elements(other);
        }
        throw new IllegalArgumentException("no field " + field.getName() + " in state " + state.getName());
    }

    /** Selects the row of the packet whose inputs are in the registers. */
    void locate(long[] registers) {
        if (keyPlaces.length == 0) {
            return;
        }
        int hash = 0;
        for (int i = 0; i < keyPlaces.length; i++) {
            hash = FlowHash.mixValue(hash, keyWidths[i], registers[keyPlaces[i]]);
        }
        slot = (int) FlowHash.finish(hash) & slots - 1;
        row = slot;
        if (policy != CollisionPolicy.SHARE) {
            claim(registers);
        }
    }

    private void claim(long[] registers) {
        boolean held = occupied.get(slot);
        if (held && holdsKeys(registers)) {
            return;
        }
        if (held && policy == CollisionPolicy.BYPASS) {
            row = BYPASSED;
            return;
        }
        if (held) {
            Arrays.fill(cells, slot * rowSize, (slot + 1) * rowSize, 0);
        }
        occupied.set(slot);
        for (int i = 0; i < keyPlaces.length; i++) {
            keys[slot * keyPlaces.length + i] = registers[keyPlaces[i]];
        }
    }

    private boolean holdsKeys(long[] registers) {
        for (int i = 0; i < keyPlaces.length; i++) {
            if (keys[slot * keyPlaces.length + i] != registers[keyPlaces[i]]) {
                return false;
            }
        }
        return true;
    }

    int slot() {
        return slot;
    }

    long read(int offset) {
        return row == BYPASSED ? 0 : cells[row * rowSize + offset];
    }

    void write(int offset, long value) {
        if (row != BYPASSED) {
            cells[row * rowSize + offset] = value;
        }
    }

    /** Writes to a row by its number; a number that is no row does nothing. */
    void writeSlot(long number, int offset, long value) {
        if (Arithmetic.inRange(number, slots)) {
            cells[(int) number * rowSize + offset] = value;
        }
    }

    void clear() {
        Arrays.fill(cells, 0);
        Arrays.fill(keys, 0);
        occupied.clear();
        slot = 0;
        row = 0;
    }

    StateSnapshot snapshot(String name) {
        return new StateSnapshot(name, rowSize, cells.clone(), (BitSet) occupied.clone(), keys.clone());
    }
}
