package org.thunderprism.compiler.expand.print;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Model;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.ReadCounter;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;

/** Gives every value that needs one a name that nothing else in the program has. */
final class NameTable {

    private final Uses uses;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> suffixes = new HashMap<>();
    private final Map<Value, String> names = new IdentityHashMap<>();

    NameTable(Program program, Uses uses) {
        this.uses = uses;
        program.getInputs().stream()
                .map(Input::getName)
                .map(NameTable::identifier)
                .forEach(taken::add);
        program.getStates().stream().map(State::getName).forEach(taken::add);
        program.getCounters().stream().map(Counter::getName).forEach(taken::add);
        program.getTables().stream().map(Table::getName).forEach(taken::add);
        program.getModels().stream().map(Model::getName).forEach(taken::add);
        taken.addAll(uses.resultNames());
    }

    /** The value's name; it is the same each time. */
    String of(Value value) {
        String name = names.get(value);
        if (name == null) {
            String result = uses.resultName(value);
            name = result == null ? fresh(hint(value)) : result;
            names.put(value, name);
        }
        return name;
    }

    /** Whether the value has been given a name. */
    boolean has(Value value) {
        return names.containsKey(value);
    }

    private String fresh(String hint) {
        String name = hint;
        while (!taken.add(name)) {
            name = hint + "_" + suffixes.merge(hint, 1, Integer::sum);
        }
        return name;
    }

    private static String hint(Value value) {
        if (value.getName() != null) {
            return value.getName();
        }
        return switch (value) {
            case ReadState read -> read.getField().getName();
            case ReadCounter read -> read.getCounter().getName();
            default -> value.getType().isBoolean() ? "test" : "value";
        };
    }

    /** A name as programs can write it. */
    static String identifier(String name) {
        return name.replace('.', '_');
    }
}
