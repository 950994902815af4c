package org.thunderprism.codegen.wasm;

import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.codegen.wasm.binary.FunctionWriter;
import org.thunderprism.codegen.wasm.binary.MemoryAccess;
import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.codegen.wasm.binary.Numeric;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.State;

/**
 * Selects the rows of a packet's flow, as the package description of {@link org.thunderprism.compiler.semantics} says:
 * the words of each {@link StateRegion} tell the rest of the code where to read and write.
 */
final class SelectionCode {

    private final Unit unit;
    private final FunctionWriter out;

    SelectionCode(Unit unit, FunctionWriter out) {
        this.unit = unit;
        this.out = out;
    }

    /** Writes code that selects the rows of all states. */
    void write() {
        for (State state : unit.program().getStates()) {
            StateRegion region = unit.memory().state(state);
            if (region.isSelected()) {
                select(state, region);
            }
        }
    }

    private void select(State state, StateRegion region) {
        int row = out.local(NumberType.I32);
        int slot = out.local(NumberType.I32);
        HashCode hash = new HashCode(out);
        out.constant(0);
        hash.begin();
        for (Input key : state.getKeys()) {
            pushKey(key);
            hash.mix(key.getType());
        }
        hash.finish();
        out.constant(state.getSlots() - 1).numeric(Numeric.I32_AND).set(slot);
        store(slot, region.slotWord());
        out.get(slot).constant(region.rowBytes()).numeric(Numeric.I32_MUL);
        out.constant(region.address()).numeric(Numeric.I32_ADD).set(row);
        store(row, region.readRowWord());
        if (region.isBypassed()) {
            store(row, region.writeRowWord());
        }
        if (region.comparesKeys()) {
            claim(state, region, row);
        }
    }

    private void store(int local, int word) {
        out.constant(0).get(local).memory(MemoryAccess.I32_STORE, word);
    }

    private void store(long address, int word) {
        out.constant(0).constant((int) address).memory(MemoryAccess.I32_STORE, word);
    }

    private void pushKey(Input key) {
        RecordLayout.Field field =
                unit.layout().inputs().get(unit.program().getInputs().indexOf(key));
        out.get(FunctionCode.RECORD).memory(NumberTypes.load(key.getType()), field.offset());
    }

    /** Takes a free row; one that another flow holds is cleared and taken, or left alone, as the policy says. */
    private void claim(State state, StateRegion region, int row) {
        out.get(row).memory(MemoryAccess.I32_LOAD8_U, region.heldOffset()).when();
        pushHeldByOther(state, region, row);
        out.when();
        if (region.isBypassed()) {
            store((long) region.zeroRow(), region.readRowWord());
            store((long) region.lostRow(), region.writeRowWord());
        } else {
            out.get(row).constant(0).constant(region.fieldBytes()).fill();
            storeKeys(state, region, row);
        }
        out.end();
        out.otherwise();
        storeKeys(state, region, row);
        out.get(row).constant(1).memory(MemoryAccess.I32_STORE8, region.heldOffset());
        out.end();
    }

    private void pushHeldByOther(State state, StateRegion region, int row) {
        for (int i = 0; i < state.getKeys().size(); i++) {
            Input key = state.getKeys().get(i);
            boolean narrow = NumberTypes.of(key.getType()) == NumberType.I32;
            pushKey(key);
            out.get(row).memory(NumberTypes.load(key.getType()), region.keyOffset(i));
            out.numeric(narrow ? Numeric.I32_NE : Numeric.I64_NE);
            if (i > 0) {
                out.numeric(Numeric.I32_OR);
            }
        }
    }

    private void storeKeys(State state, StateRegion region, int row) {
        for (int i = 0; i < state.getKeys().size(); i++) {
            Input key = state.getKeys().get(i);
            out.get(row);
            pushKey(key);
            out.memory(NumberTypes.store(key.getType()), region.keyOffset(i));
        }
    }
}
