package org.thunderprism.witness.wasm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.codegen.wasm.ProgramMemory;
import org.thunderprism.codegen.wasm.StateRegion;
import org.thunderprism.compiler.interpret.MemorySnapshot;
import org.thunderprism.compiler.interpret.StateSnapshot;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.WitnessException;

/** Reads state and counters out of a module's linear memory. */
final class MemoryReader {

    /** Where the memory's bytes come from. */
    interface Source {
        byte[] read(int address, int length) throws WitnessException;
    }

    private final Program program;
    private final ProgramMemory memory;
    private final Source source;

    MemoryReader(Program program, Source source) {
        this.program = program;
        this.memory = ProgramMemory.of(program);
        this.source = source;
    }

    /** The content of state and counters. */
    MemorySnapshot snapshot() throws WitnessException {
        List<StateSnapshot> states = new ArrayList<>();
        for (State state : program.getStates()) {
            states.add(snapshot(state));
        }
        Map<String, long[]> counters = new LinkedHashMap<>();
        for (Counter counter : program.getCounters()) {
            long[] elements = new long[Math.max(1, counter.getLength())];
            bytes(memory.counter(counter), elements.length * Long.BYTES)
                    .asLongBuffer()
                    .get(elements);
            counters.put(counter.getName(), elements);
        }
        return new MemorySnapshot(states, counters);
    }

    private StateSnapshot snapshot(State state) throws WitnessException {
        StateRegion region = memory.state(state);
        int rowSize = state.getFields().stream()
                .mapToInt(field -> Math.max(1, field.getLength()))
                .sum();
        boolean held = !state.getKeys().isEmpty() && state.getPolicy() != CollisionPolicy.SHARE;
        int keyCount = held ? state.getKeys().size() : 0;
        long[] cells = new long[state.getSlots() * rowSize];
        long[] keys = new long[state.getSlots() * keyCount];
        BitSet occupied = new BitSet();
        ByteBuffer bytes = bytes(region.address(), state.getSlots() * region.rowBytes());
        for (int slot = 0; slot < state.getSlots(); slot++) {
            int row = slot * region.rowBytes();
            readRow(state, region, bytes, row, cells, slot * rowSize);
            for (int key = 0; key < keyCount; key++) {
                Input input = state.getKeys().get(key);
                keys[slot * keyCount + key] = integer(bytes, row + region.keyOffset(key), input.getType());
            }
            occupied.set(slot, held && bytes.get(row + region.heldOffset()) != 0);
        }
        return new StateSnapshot(state.getName(), rowSize, cells, occupied, keys);
    }

    private static void readRow(State state, StateRegion region, ByteBuffer bytes, int row, long[] cells, int to) {
        int next = to;
        for (StateField field : state.getFields()) {
            for (int element = 0; element < Math.max(1, field.getLength()); element++) {
                cells[next++] = integer(bytes, row + region.offset(field, element), field.getType());
            }
        }
    }

    private static long integer(ByteBuffer bytes, int offset, ValueType type) {
        long stored = switch (RecordLayout.storageBytes(type)) {
            case 1 -> bytes.get(offset);
            case 2 -> bytes.getShort(offset);
            case 4 -> bytes.getInt(offset);
            default -> bytes.getLong(offset);
        };
        return type.canonical(stored);
    }

    private ByteBuffer bytes(int address, int length) throws WitnessException {
        return ByteBuffer.wrap(source.read(address, length)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
