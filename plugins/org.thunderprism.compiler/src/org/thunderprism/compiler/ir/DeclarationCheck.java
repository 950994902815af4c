package org.thunderprism.compiler.ir;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Model;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.type.ValueType;

/** The part of {@link IrCheck} that looks at what a program declares: inputs, state, counters, tables and models. */
final class DeclarationCheck {

    private static final int MAXIMUM_DEPTH = 24;

    private final Program program;
    private final List<Violation> violations;

    DeclarationCheck(Program program, List<Violation> violations) {
        this.program = program;
        this.violations = violations;
    }

    void run() {
        IrCheck.requireUnique(violations, program.getInputs(), Input::getName);
        IrCheck.requireUnique(violations, program.getStates(), State::getName);
        IrCheck.requireUnique(violations, program.getCounters(), Counter::getName);
        IrCheck.requireUnique(violations, program.getTables(), Table::getName);
        IrCheck.requireUnique(violations, program.getModels(), Model::getName);
        IrCheck.requireUnique(violations, program.getModules(), Module::getName);
        program.getModules().forEach(m -> IrCheck.requireUnique(violations, m.getResults(), Result::getName));
        program.getInputs().forEach(this::input);
        program.getStates().forEach(this::state);
        for (Counter counter : program.getCounters()) {
            require(counter.getLength() >= 0, counter, "length " + counter.getLength());
        }
        program.getTables().forEach(this::table);
        program.getModels().forEach(this::model);
    }

    private void input(Input input) {
        require(input.getType() != null && input.getType().blocks() == 0, input, "type " + input.getType());
        if (input.getCarrier() != null) {
            require(
                    input.getCarrier().getFields().stream()
                            .anyMatch(f -> f.getName().equals(input.getName())
                                    && f.getType().equals(input.getType())),
                    input,
                    "message " + input.getCarrier().getName() + " has no field " + input.getName() + " of type "
                            + input.getType());
        }
    }

    private void state(State state) {
        require(Integer.bitCount(state.getSlots()) == 1 && state.getSlots() > 0, state, state.getSlots() + " slots");
        require(!state.getKeys().isEmpty() || state.getSlots() == 1, state, "slots without keys");
        IrCheck.requireUnique(violations, state.getFields(), StateField::getName);
        for (Input key : state.getKeys()) {
            require(program.getInputs().contains(key), state, "a key is no input of the program");
            require(key.getType().isScalar(), state, "key " + key.getName() + " is no scalar");
        }
        for (StateField field : state.getFields()) {
            require(field.getType() != null && field.getType().isScalar(), field, "type " + field.getType());
            require(field.getLength() >= 0, field, "length " + field.getLength());
        }
    }

    private void table(Table table) {
        ValueType result = table.getResult();
        if (!require(result != null && result.blocks() == 0, table, "result type " + result)) {
            return;
        }
        if (table instanceof MatchTable match) {
            matchTable(match);
        } else if (table instanceof FuzzyTable fuzzy) {
            fuzzyTable(fuzzy);
        }
    }

    private void matchTable(MatchTable table) {
        IrCheck.requireUnique(violations, table.getKeys(), TableKey::getName);
        require(!table.getKeys().isEmpty(), table, "no keys");
        require(
                table.getKeys().stream()
                                .filter(key -> key.getMatch() == MatchKind.LPM)
                                .count()
                        <= 1,
                table,
                "more than one lpm key");
        List<ValueType> types = new ArrayList<>();
        for (TableKey key : table.getKeys()) {
            if (!require(key.getType() != null && key.getType().isScalar(), key, "type " + key.getType())) {
                return;
            }
            types.add(key.getType());
        }
        canonical(
                table,
                "default",
                table.getResult(),
                table.getDefaultResult(),
                table.getResult().size());
        require(table.getCapacity() >= table.getEntries().size(), table, "capacity " + table.getCapacity());
        for (TableEntry entry : table.getEntries()) {
            TableEntries.problem(table, entry).ifPresent(problem -> violations.add(new Violation(entry, problem)));
        }
    }

    private void fuzzyTable(FuzzyTable table) {
        int depth = table.getDepth();
        if (!require(depth >= 0 && depth <= MAXIMUM_DEPTH, table, "depth " + depth)) {
            return;
        }
        int inner = (1 << depth) - 1;
        require(table.getArity() > 0, table, "arity " + table.getArity());
        if (require(
                table.getFeatures() != null && table.getFeatures().length == inner,
                table,
                "not one feature per inner node")) {
            for (int feature : table.getFeatures()) {
                require(feature >= 0 && feature < table.getArity(), table, "no element " + feature);
            }
        }
        require(
                table.getThresholds() != null && table.getThresholds().length == inner,
                table,
                "not one threshold per inner node");
        canonical(
                table,
                "rows",
                table.getResult(),
                table.getRows(),
                (inner + 1) * table.getResult().size());
    }

    private void model(Model model) {
        Stage stage = program.eContainer() instanceof Network network ? network.getStage() : Stage.EXPAND;
        require(stage == Stage.EXPAND, model, "a model is left after lowering");
        require(model.getInputLength() > 0, model, "no inputs");
        ValueType result = model.getResult();
        require(
                result != null && result.blocks() == 0 && result.length() == model.getOutputLength(),
                model,
                "result type " + result + " for " + model.getOutputLength() + " outputs");
        require(
                model.getDigest() != null && model.getDigest().matches("[0-9a-f]{64}"),
                model,
                "digest " + model.getDigest());
    }

    private void canonical(EObject element, String what, ValueType type, long[] values, int length) {
        if (!require(values != null && values.length == length, element, what + ": not " + length + " values")) {
            return;
        }
        for (long value : values) {
            require(
                    type.element().canonical(value) == value,
                    element,
                    what + ": " + value + " is no " + type.element());
        }
    }

    private boolean require(boolean condition, EObject element, String otherwise) {
        if (!condition) {
            violations.add(new Violation(element, otherwise));
        }
        return condition;
    }
}
