package org.thunderprism.codegen.wasm;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;

/**
 * A state in linear memory: rows of fields, slot after slot. Each element takes 1, 2, 4 or 8 bytes, aligned to its size,
 * little-endian. Where flows are told apart, the row's keys follow the fields, then one byte that is 1 in a row that is
 * held; rows are a multiple of eight bytes.
 */
public final class StateRegion {

    private final State state;
    private final int address;
    private final List<Integer> fieldOffsets = new ArrayList<>();
    private final List<Integer> keyOffsets = new ArrayList<>();
    private final int fieldBytes;
    private final int heldOffset;
    private final int rowBytes;
    private final int selection;
    private final int spareRows;

    StateRegion(State state, MemoryPlan memory) {
        this.state = state;
        MemoryPlan row = new MemoryPlan(0);
        for (StateField field : state.getFields()) {
            int bytes = RecordLayout.storageBytes(field.getType());
            fieldOffsets.add(row.allocate((long) bytes * Math.max(1, field.getLength()), bytes));
        }
        fieldBytes = (int) row.end();
        if (comparesKeys()) {
            for (Input key : state.getKeys()) {
                int bytes = RecordLayout.storageBytes(key.getType());
                keyOffsets.add(row.allocate(bytes, bytes));
            }
            heldOffset = row.allocate(1, 1);
        } else {
            heldOffset = -1;
        }
        row.allocate(0, Long.BYTES);
        rowBytes = (int) row.end();
        address = memory.allocate((long) rowBytes * state.getSlots(), Long.BYTES);
        spareRows = isBypassed() ? memory.allocate(2L * rowBytes, Long.BYTES) : 0;
        selection = memory.allocate(Selection.BYTES, Long.BYTES);
    }

    /** Where the words are that say which row the packet's keys select. */
    private static final class Selection {
        static final int SLOT = 0;
        static final int READ_ROW = 4;
        static final int WRITE_ROW = 8;
        static final int BYTES = 16;
    }

    /** Where row 0 begins. */
    public int address() {
        return address;
    }

    /** Bytes from one row to the next. */
    public int rowBytes() {
        return rowBytes;
    }

    /** Where an element of a field is within its row. */
    public int offset(StateField field, int element) {
        return fieldOffsets.get(state.getFields().indexOf(field))
                + element * RecordLayout.storageBytes(field.getType());
    }

    /** Whether rows hold the keys of the flow that they belong to. */
    boolean comparesKeys() {
        return isSelected() && state.getPolicy() != CollisionPolicy.SHARE;
    }

    /** Whether the row depends on the packet. */
    boolean isSelected() {
        return !state.getKeys().isEmpty();
    }

    /** Whether a packet can be left without a row. */
    boolean isBypassed() {
        return isSelected() && state.getPolicy() == CollisionPolicy.BYPASS;
    }

    int fieldBytes() {
        return fieldBytes;
    }

    /** Where a key is within the row; for states that compare keys. */
    public int keyOffset(int key) {
        return keyOffsets.get(key);
    }

    /** Where the byte is that says whether the row is held; for states that compare keys. */
    public int heldOffset() {
        return heldOffset;
    }

    /** Address of the word with the selected slot's number. */
    int slotWord() {
        return selection + Selection.SLOT;
    }

    /** Address of the word with the address of the row to read from. */
    int readRowWord() {
        return selection + Selection.READ_ROW;
    }

    /** Address of the word with the address of the row to write to. */
    int writeRowWord() {
        return isBypassed() ? selection + Selection.WRITE_ROW : readRowWord();
    }

    /** A row of zeros that nobody writes: what a bypassed packet reads. */
    int zeroRow() {
        return spareRows;
    }

    /** A row that nobody reads: where a bypassed packet's writes go. */
    int lostRow() {
        return spareRows + rowBytes;
    }
}
