package org.thunderprism.codegen.nx;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.ReadMessage;
import org.thunderprism.model.ir.ReadSlot;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.WriteState;

/** Writes one function: the program's modules, or a receiver. */
final class FunctionCode {

    private final NxModule module;
    private final NxFunction function;
    private final Program program;
    private final List<FlatCode.Step> code;
    private final List<Value> results;
    private final TableContents tables;
    private final Dependence dependence;
    private final Scope scope = new Scope(new ElixirNames());
    private final ValueCode values;
    private final Map<NxTensor, String> inputs = new LinkedHashMap<>();
    private final Map<State, String> slots = new IdentityHashMap<>();

    /** @param results values that somebody outside reads, in the order of the function's results behind the verdict */
    FunctionCode(
            NxModule module,
            NxFunction function,
            Program program,
            List<FlatCode.Step> code,
            List<Value> results,
            TableContents tables) {
        this.module = module;
        this.function = function;
        this.program = program;
        this.code = code;
        this.results = results;
        this.tables = tables;
        this.dependence = Dependence.of(code, results);
        this.values = new ValueCode(scope, tables);
    }

    /** The function's text. */
    Lines write() {
        if (isRun()) {
            program.getStates().stream().filter(this::isSelected).forEach(this::select);
        }
        for (FlatCode.Step step : code) {
            if (step.instruction() instanceof Value value
                    && dependence.isInBatch(value)
                    && !dependence.isSequential(value)) {
                compute(value);
            }
        }
        Map<NxMemory.Cells, String> memory = needsLoop() ? loop() : Map.of();
        for (FlatCode.Step step : code) {
            if (step.instruction() instanceof Value value
                    && dependence.isInBatch(value)
                    && dependence.isSequential(value)
                    && !Dependence.isMemoryAccess(value)) {
                values.write(value);
            }
        }
        Map<String, String> output = new OutputCode(scope, dependence, function, code, results).write();
        Map<String, String> remembered = new LinkedHashMap<>();
        for (NxMemory.Cells cells : module.memory().all()) {
            remembered.put(cells.name(), memory.getOrDefault(cells, "memory." + cells.name()));
        }
        return text(new Lines()
                .add("{")
                .nest(map(output, ","))
                .nest(map(remembered, ""))
                .add("}"));
    }

    private boolean isRun() {
        return function == module.run();
    }

    private boolean isSelected(State state) {
        return !state.getKeys().isEmpty()
                && (NxMemory.comparesKeys(state)
                        || code.stream().anyMatch(step -> switch (step.instruction()) {
                            case ReadState read -> read.getState() == state;
                            case WriteState write -> write.getState() == state;
                            case ReadSlot read -> read.getState() == state && dependence.isInBatch(read);
                            default -> false;
                        }));
    }

    private boolean needsLoop() {
        return code.stream().anyMatch(step -> Dependence.isMemoryAccess(step.instruction()))
                || isRun() && program.getStates().stream().anyMatch(NxMemory::comparesKeys);
    }

    /** The rows that the records of the batch select. */
    private void select(State state) {
        String hash = "0";
        for (Input key : state.getKeys()) {
            hash = ScalarCode.mix(hash, key.getType(), input(key));
        }
        slots.put(
                state,
                scope.let(
                        state.getName() + "_slot",
                        "Nx.bitwise_and(finish(" + hash + "), " + (state.getSlots() - 1) + ")"));
    }

    private void compute(Value value) {
        switch (value) {
            case ReadInput read -> scope.bind(read, input(read.getInput()));
            case ReadMessage read -> scope.bind(read, input(field(read)));
            case ReadSlot read -> {
                if (read.getState().getKeys().isEmpty()) {
                    scope.define(read, ValueCode.hint(read), scope.broadcast("0"));
                } else {
                    scope.bind(read, slots.get(read.getState()));
                }
            }
            default -> values.write(value);
        }
    }

    private NxTensor field(ReadMessage read) {
        return function.inputs().get(read.getField().eContainer().eContents().indexOf(read.getField()));
    }

    private String input(Input input) {
        return input(function.inputs().get(program.getInputs().indexOf(input)));
    }

    private String input(NxTensor input) {
        return inputs.computeIfAbsent(input, known -> scope.let(known.name(), "input." + known.name()));
    }

    private Map<NxMemory.Cells, String> loop() {
        LoopCode loop = new LoopCode(module, dependence, tables, scope, slots);
        if (isRun()) {
            for (State state : program.getStates()) {
                if (NxMemory.comparesKeys(state)) {
                    loop.claim(state, state.getKeys().stream().map(this::input).toList());
                }
            }
        }
        code.forEach(loop::write);
        loop.close();
        return loop.memory();
    }

    private static Lines map(Map<String, String> entries, String end) {
        if (entries.isEmpty()) {
            return new Lines().add("%{}" + end);
        }
        String text = entries.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(",\n"));
        return new Lines().add("%{").nest(new Lines().add(text)).add("}" + end);
    }

    private Lines text(Lines result) {
        Lines body = new Lines();
        String before = scope.lines().toString();
        Lines all = new Lines().add(before).add(result.toString());
        if (all.contains("{n}") || all.contains("{n,")) {
            body.add("n = Nx.axis_size(record, 0)");
            all.add("record");
        }
        List<String> parameters = new ArrayList<>();
        parameters.add(parameter("record", all.contains("record")));
        parameters.add(parameter("input", all.contains("input.")));
        parameters.add(parameter("tables", all.contains("tables.")));
        parameters.add(parameter("memory", all.contains("memory.")));
        if (!before.isEmpty()) {
            body.add(before.stripTrailing());
        }
        body.add(result.toString().stripTrailing());
        return new Lines()
                .add("defn " + function.name() + "(" + String.join(", ", parameters) + ") do")
                .nest(body)
                .add("end");
    }

    /** A parameter that is not used begins with an underscore. */
    private static String parameter(String name, boolean used) {
        return used ? name : "_" + name;
    }
}
