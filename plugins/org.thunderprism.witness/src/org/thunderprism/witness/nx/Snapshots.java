package org.thunderprism.witness.nx;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.codegen.nx.NxMemory;
import org.thunderprism.compiler.interpret.MemorySnapshot;
import org.thunderprism.compiler.interpret.StateSnapshot;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;

/** Tensors of a module's memory as the interpreter shows its own, which has a row for each slot. */
final class Snapshots {

    private final Program program;
    private final NxMemory memory;
    private final Map<NxMemory.Cells, long[]> content;

    Snapshots(Program program, NxMemory memory, Map<NxMemory.Cells, long[]> content) {
        this.program = program;
        this.memory = memory;
        this.content = content;
    }

    MemorySnapshot all() {
        List<StateSnapshot> states =
                program.getStates().stream().map(this::state).toList();
        Map<String, long[]> counters = new LinkedHashMap<>();
        for (Counter counter : program.getCounters()) {
            counters.put(counter.getName(), content.get(memory.of(counter)));
        }
        return new MemorySnapshot(states, counters);
    }

    private StateSnapshot state(State state) {
        int slots = state.getSlots();
        List<NxMemory.Cells> fields = state.getFields().stream()
                .map((StateField field) -> memory.of(field))
                .toList();
        int rowSize =
                fields.stream().mapToInt(cells -> cells.elements() / slots).sum();
        BitSet occupied = new BitSet();
        if (memory.held(state) != null) {
            long[] held = content.get(memory.held(state));
            for (int slot = 0; slot < slots; slot++) {
                occupied.set(slot, held[slot] != 0);
            }
        }
        return new StateSnapshot(
                state.getName(),
                rowSize,
                rows(fields, slots, rowSize),
                occupied,
                rows(memory.keys(state), slots, memory.keys(state).size()));
    }

    private long[] rows(List<NxMemory.Cells> columns, int slots, int rowSize) {
        long[] rows = new long[slots * rowSize];
        int offset = 0;
        for (NxMemory.Cells column : columns) {
            int size = column.elements() / slots;
            for (int slot = 0; slot < slots; slot++) {
                System.arraycopy(content.get(column), slot * size, rows, slot * rowSize + offset, size);
            }
            offset += size;
        }
        return rows;
    }
}
