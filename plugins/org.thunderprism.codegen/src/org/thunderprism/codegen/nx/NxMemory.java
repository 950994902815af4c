package org.thunderprism.codegen.nx;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.type.ValueType;

/** What outlives a call: the tensors of the map {@code memory}, each of one dimension. */
public final class NxMemory {

    private static final ValueType COUNT = ValueType.unsigned(Long.SIZE);

    private final List<Cells> all = new ArrayList<>();
    private final Map<StateField, Cells> fields = new IdentityHashMap<>();
    private final Map<State, Cells> held = new IdentityHashMap<>();
    private final Map<State, List<Cells>> keys = new IdentityHashMap<>();
    private final Map<Counter, Cells> counters = new IdentityHashMap<>();

    /**
     * One tensor.
     *
     * @param name its key in the map
     * @param type of each element
     * @param elements its length
     */
    public record Cells(String name, ValueType type, int elements) {

        Carrier carrier() {
            return Carrier.of(type);
        }
    }

    private NxMemory() {}

    /** The memory of a program. */
    public static NxMemory of(Program program) {
        NxMemory memory = new NxMemory();
        ElixirNames names = new ElixirNames();
        program.getStates().forEach(state -> memory.add(state, names));
        for (Counter counter : program.getCounters()) {
            memory.counters.put(
                    counter, memory.add(names.unique(counter.getName()), COUNT, Math.max(1, counter.getLength())));
        }
        return memory;
    }

    private void add(State state, ElixirNames names) {
        for (StateField field : state.getFields()) {
            String name = names.unique(state.getName() + "_" + field.getName());
            fields.put(field, add(name, field.getType(), Math.multiplyExact(state.getSlots(), row(field))));
        }
        if (comparesKeys(state)) {
            held.put(state, add(names.unique(state.getName() + "_held"), ValueType.BOOLEAN, state.getSlots()));
            List<Cells> columns = new ArrayList<>();
            for (Input key : state.getKeys()) {
                String name = names.unique(state.getName() + "_key_" + key.getName());
                columns.add(add(name, key.getType(), state.getSlots()));
            }
            keys.put(state, columns);
        }
    }

    private Cells add(String name, ValueType type, int elements) {
        Cells cells = new Cells(name, type, elements);
        all.add(cells);
        return cells;
    }

    /** Whether rows belong to the flow that took them. */
    static boolean comparesKeys(State state) {
        return !state.getKeys().isEmpty() && state.getPolicy() != CollisionPolicy.SHARE;
    }

    /** Elements of a field in one row. */
    static int row(StateField field) {
        return Math.max(1, field.getLength());
    }

    /** All tensors, in the program's order. */
    public List<Cells> all() {
        return List.copyOf(all);
    }

    /** A field of all rows: row after row, arrays element by element. */
    public Cells of(StateField field) {
        return fields.get(field);
    }

    /** Which rows a flow holds, 1 or 0; null for a state that does not compare keys. */
    public Cells held(State state) {
        return held.get(state);
    }

    /** The keys of the flows that hold the rows; empty for a state that does not compare keys. */
    public List<Cells> keys(State state) {
        return keys.getOrDefault(state, List.of());
    }

    /** A counter's elements. */
    public Cells of(Counter counter) {
        return counters.get(counter);
    }
}
