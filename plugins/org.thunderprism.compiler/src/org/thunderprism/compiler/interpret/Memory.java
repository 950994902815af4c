package org.thunderprism.compiler.interpret;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.Table;

/** What outlives a record: state, counters, and the entries of match tables. */
final class Memory {

    private final Program program;
    private final Map<State, StateMemory> states = new IdentityHashMap<>();
    private final Map<Counter, long[]> counters = new IdentityHashMap<>();
    private final Map<Table, MatchTableMemory> tables = new IdentityHashMap<>();
    private final StateMemory[] located;

    Memory(Program program, Layout layout) {
        this.program = program;
        for (State state : program.getStates()) {
            states.put(state, new StateMemory(state, layout.of(state.getKeys())));
        }
        for (Counter counter : program.getCounters()) {
            counters.put(counter, new long[Math.max(1, counter.getLength())]);
        }
        for (Table table : program.getTables()) {
            if (table instanceof MatchTable match) {
                tables.put(match, new MatchTableMemory(match));
            }
        }
        located = program.getStates().stream().map(states::get).toArray(StateMemory[]::new);
    }

    StateMemory state(State state) {
        return states.get(state);
    }

    long[] counter(Counter counter) {
        return counters.get(counter);
    }

    MatchTableMemory table(MatchTable table) {
        return tables.get(table);
    }

    /** Selects the rows of the packet whose inputs are in the registers. */
    void locate(long[] registers) {
        for (StateMemory state : located) {
            state.locate(registers);
        }
    }

    void clear() {
        states.values().forEach(StateMemory::clear);
        counters.values().forEach(cells -> Arrays.fill(cells, 0));
        tables.values().forEach(MatchTableMemory::reset);
    }

    MemorySnapshot snapshot() {
        List<StateSnapshot> rows = program.getStates().stream()
                .map(state -> states.get(state).snapshot(state.getName()))
                .toList();
        Map<String, long[]> cells = new LinkedHashMap<>();
        for (Counter counter : program.getCounters()) {
            cells.put(counter.getName(), counters.get(counter).clone());
        }
        return new MemorySnapshot(rows, cells);
    }
}
