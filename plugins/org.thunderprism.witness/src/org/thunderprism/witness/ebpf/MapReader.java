package org.thunderprism.witness.ebpf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.codegen.ebpf.memory.Counters;
import org.thunderprism.codegen.ebpf.memory.StateLayout;
import org.thunderprism.compiler.interpret.MemorySnapshot;
import org.thunderprism.compiler.interpret.StateSnapshot;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.WitnessException;

/** Reads state and counters out of a program's maps, whoever loaded it. */
public final class MapReader {

    /** Where the entries of a map come from, one after another in the order of their numbers. */
    public interface Source {
        /** All entries of an array map, in the machine's byte order. */
        ByteBuffer read(String map) throws WitnessException;
    }

    private final Program program;
    private final Source source;

    public MapReader(Program program, Source source) {
        this.program = program;
        this.source = source;
    }

    /** The content of state and counters. */
    public MemorySnapshot snapshot() throws WitnessException {
        List<StateSnapshot> states = new ArrayList<>();
        for (State state : program.getStates()) {
            states.add(snapshot(state));
        }
        Map<String, long[]> counters = new LinkedHashMap<>();
        for (Counter counter : program.getCounters()) {
            long[] elements = new long[Counters.length(counter)];
            source.read(Counters.map(counter)).asLongBuffer().get(elements);
            counters.put(counter.getName(), elements);
        }
        return new MemorySnapshot(states, counters);
    }

    /** The content of one state of the program. */
    public StateSnapshot snapshot(State state) throws WitnessException {
        StateLayout layout = StateLayout.of(state);
        ByteBuffer rows = source.read(layout.map());
        int rowSize =
                layout.fields().stream().mapToInt(StateLayout.Member::elements).sum();
        int keyCount = layout.keys().size();
        long[] cells = new long[state.getSlots() * rowSize];
        long[] keys = new long[state.getSlots() * keyCount];
        BitSet occupied = new BitSet();
        for (int slot = 0; slot < state.getSlots(); slot++) {
            int row = slot * layout.size();
            copy(layout.fields(), rows, row, cells, slot * rowSize);
            copy(layout.keys(), rows, row, keys, slot * keyCount);
            occupied.set(slot, layout.occupiedOffset() >= 0 && rows.getInt(row + layout.occupiedOffset()) != 0);
        }
        return new StateSnapshot(state.getName(), rowSize, cells, occupied, keys);
    }

    private static void copy(List<StateLayout.Member> members, ByteBuffer rows, int row, long[] target, int to) {
        int next = to;
        for (StateLayout.Member member : members) {
            for (int element = 0; element < member.elements(); element++) {
                int offset = row + member.offset() + element * member.elementBytes();
                target[next++] = integer(rows, offset, member.type(), member.elementBytes());
            }
        }
    }

    private static long integer(ByteBuffer rows, int offset, ValueType type, int bytes) {
        long stored = switch (bytes) {
            case 1 -> rows.get(offset);
            case 2 -> rows.getShort(offset);
            case 4 -> rows.getInt(offset);
            default -> rows.getLong(offset);
        };
        return type.canonical(stored);
    }
}
