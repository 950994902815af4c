package org.thunderprism.compiler.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.thunderprism.compiler.semantics.OperationTypes;
import org.thunderprism.model.ir.AddCounter;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.ModelCall;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.ReadCounter;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.ReadMessage;
import org.thunderprism.model.ir.ReadSlot;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.SetVerdict;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.WriteSlot;
import org.thunderprism.model.ir.WriteState;
import org.thunderprism.model.type.ValueType;

/** The part of {@link IrCheck} that looks at instructions: definition before use, types, and what receivers may do. */
final class InstructionCheck {

    private static final ValueType COUNTER = ValueType.unsigned(64);
    private static final ValueType SLOT = ValueType.unsigned(32);

    private final Program program;
    private final List<Violation> violations;
    private final Set<Object> declared = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Value> visible = Collections.newSetFromMap(new IdentityHashMap<>());
    /** The message whose receiver is being checked, or null in a module. */
    private Message received;

    InstructionCheck(Program program, List<Violation> violations) {
        this.program = program;
        this.violations = violations;
        declared.addAll(program.getInputs());
        declared.addAll(program.getStates());
        declared.addAll(program.getCounters());
        declared.addAll(program.getTables());
        declared.addAll(program.getModels());
    }

    void run() {
        for (Module module : program.getModules()) {
            if (module.getBody() == null) {
                violations.add(new Violation(module, "no body"));
                continue;
            }
            instructions(module.getBody());
            for (Result result : module.getResults()) {
                if (!visible.contains(result.getValue())) {
                    violations.add(new Violation(result, result.getName() + " is not visible at the module's end"));
                }
            }
        }
        for (Receiver receiver : program.getReceivers()) {
            visible.clear();
            received = receiver.getMessage();
            instructions(receiver.getBody());
        }
    }

    private void nested(Block block) {
        if (block != null) {
            instructions(block);
            // What the block defines ends with it. Only Values of this very block are still there: deeper ones are gone
            // already.
            block.getInstructions().forEach(visible::remove);
        }
    }

    private void instructions(Block block) {
        for (Instruction instruction : block.getInstructions()) {
            if (!isComplete(instruction)) {
                continue;
            }
            switch (instruction) {
                case Value value -> {
                    value(value);
                    visible.add(value);
                }
                case If branch -> {
                    operand(branch, branch.getCondition(), ValueType.BOOLEAN);
                    nested(branch.getThen());
                    nested(branch.getOtherwise());
                }
                case WriteState write -> {
                    selectedRow(write, write.getState(), write.getField(), write.getIndex());
                    operand(write, write.getValue(), write.getField().getType());
                }
                case WriteSlot write -> {
                    field(write, write.getState(), write.getField(), write.getIndex());
                    scalar(write, write.getSlot());
                    operand(write, write.getValue(), write.getField().getType());
                }
                case AddCounter add -> {
                    counter(add, add.getCounter(), add.getIndex());
                    if (scalar(add, add.getAmount())) {
                        require(!add.getAmount().getType().signed(), add, "a signed amount");
                    }
                }
                case SetVerdict verdict -> verdict(verdict);
                case Send send -> send(send);
                default -> violations.add(new Violation(instruction, "unknown instruction"));
            }
        }
    }

    private boolean isComplete(Instruction instruction) {
        for (EStructuralFeature feature : instruction.eClass().getEAllStructuralFeatures()) {
            if (feature.isRequired() && instruction.eGet(feature) == null) {
                return require(false, instruction, "no " + feature.getName());
            }
        }
        return true;
    }

    private void value(Value value) {
        switch (value) {
            case Constant constant ->
                require(
                        constant.getType().isScalar()
                                && constant.getType().canonical(constant.getValue()) == constant.getValue(),
                        constant,
                        constant.getValue() + " is no " + constant.getType());
            case ReadInput read -> {
                require(declared.contains(read.getInput()), read, "an input of another program");
                require(received == null, read, "a receiver reads an input");
                type(read, read.getInput().getType());
            }
            case Operation operation -> operation(operation);
            case Pack pack -> {
                ValueType element = pack.getType().element();
                pack.getOperands().forEach(operand -> operand(pack, operand, element));
                type(pack, element.vector(pack.getOperands().size()));
                require(!pack.getOperands().isEmpty(), pack, "no elements");
            }
            case Extract extract -> {
                if (vector(extract, extract.getVector())) {
                    ValueType type = extract.getVector().getType();
                    require(
                            extract.getIndex() >= 0 && extract.getIndex() < type.length(),
                            extract,
                            "no element " + extract.getIndex() + " in " + type);
                    type(extract, type.element());
                }
            }
            case ReadState read -> {
                selectedRow(read, read.getState(), read.getField(), read.getIndex());
                type(read, read.getField().getType());
            }
            case ReadSlot read -> {
                require(declared.contains(read.getState()), read, "a state of another program");
                keysAtHand(read, read.getState());
                type(read, SLOT);
            }
            case ReadCounter read -> {
                counter(read, read.getCounter(), read.getIndex());
                type(read, COUNTER);
            }
            case ReadMessage read -> {
                require(
                        received != null && received.getFields().contains(read.getField()),
                        read,
                        "no field of a message that is being received");
                type(read, read.getField().getType());
            }
            case Lookup lookup -> lookup(lookup);
            case ModelCall call -> {
                require(declared.contains(call.getModel()), call, "a model of another program");
                if (vector(call, call.getVector())) {
                    require(
                            call.getVector().getType().length()
                                    == call.getModel().getInputLength(),
                            call,
                            "a vector of " + call.getVector().getType().length() + " elements");
                }
                type(call, call.getModel().getResult());
            }
            case Partition partition -> partition(partition);
            case MapBlocks map -> map(map);
            case SumReduce sum -> sum(sum);
            default -> violations.add(new Violation(value, "unknown value"));
        }
    }

    private void operation(Operation operation) {
        List<ValueType> types = new ArrayList<>();
        for (Value operand : operation.getOperands()) {
            if (!defined(operation, operand)) {
                return;
            }
            types.add(operand.getType());
        }
        OperationTypes.problem(operation.getOpcode(), operation.getType(), types)
                .ifPresent(problem -> violations.add(new Violation(operation, problem)));
    }

    private void lookup(Lookup lookup) {
        MatchTable table = lookup.getTable();
        require(declared.contains(table), lookup, "a table of another program");
        if (require(lookup.getKeys().size() == table.getKeys().size(), lookup, "other keys than the table's")) {
            for (int i = 0; i < table.getKeys().size(); i++) {
                operand(lookup, lookup.getKeys().get(i), table.getKeys().get(i).getType());
            }
        }
        type(lookup, table.getResult());
    }

    private void partition(Partition partition) {
        if (!vector(partition, partition.getVector())) {
            return;
        }
        ValueType type = partition.getVector().getType();
        int size = partition.getSize();
        int stride = partition.getStride();
        if (require(size >= 1 && stride >= 1 && size <= type.length(), partition, "no such blocks in " + type)) {
            type(partition, type.element().blocks((type.length() - size) / stride + 1, size));
        }
    }

    private void map(MapBlocks map) {
        if (!blocks(map, map.getBlocks())) {
            return;
        }
        ValueType type = map.getBlocks().getType();
        if (!require(
                map.getTables().size() == type.blocks(), map, map.getTables().size() + " tables for " + type)) {
            return;
        }
        ValueType row = map.getTables().get(0).getResult();
        for (Table table : map.getTables()) {
            require(declared.contains(table), map, "a table of another program");
            require(table.getResult().equals(row), map, "tables with several result types");
            accepts(map, table, type);
        }
        type(map, row.element().blocks(type.blocks(), row.size()));
    }

    private void accepts(MapBlocks map, Table table, ValueType blocks) {
        if (table instanceof FuzzyTable fuzzy) {
            require(fuzzy.getArity() == blocks.length(), map, "table " + table.getName() + " does not take " + blocks);
            for (long threshold : fuzzy.getThresholds()) {
                require(
                        blocks.element().canonical(threshold) == threshold,
                        map,
                        "threshold " + threshold + " of table " + table.getName() + " is no " + blocks.element());
            }
        } else if (table instanceof MatchTable match) {
            require(
                    match.getKeys().size() == blocks.length()
                            && match.getKeys().stream()
                                    .allMatch(key -> key.getType().equals(blocks.element())),
                    map,
                    "table " + table.getName() + " does not take " + blocks);
        }
    }

    private void sum(SumReduce sum) {
        if (!blocks(sum, sum.getBlocks())) {
            return;
        }
        ValueType element = sum.getType().element();
        type(sum, element.vector(sum.getBlocks().getType().length()));
        if (sum.getBias() != null) {
            require(sum.getBias().length == sum.getType().length(), sum, "not one bias per element");
            for (long bias : sum.getBias()) {
                require(element.canonical(bias) == bias, sum, "bias " + bias + " is no " + element);
            }
        }
    }

    private void verdict(SetVerdict verdict) {
        require(received == null, verdict, "a receiver sets a verdict");
        boolean argument = verdict.getArgument() != null;
        require(argument == IrBuilder.takesArgument(verdict.getKind()), verdict, "wrong arguments");
        if (argument && scalar(verdict, verdict.getArgument())) {
            require(!verdict.getArgument().getType().signed(), verdict, "a signed argument");
        }
    }

    private void send(Send send) {
        Message message = send.getMessage();
        require(
                program.eContainer() == null || message.eContainer() == program.eContainer(),
                send,
                "a message of another network");
        require(
                (message.getKind() == MessageKind.ECHO) == send.getTargets().isEmpty(),
                send,
                "targets of an echo, or none of another message");
        if (require(send.getValues().size() == message.getFields().size(), send, "not one value per field")) {
            for (int i = 0; i < send.getValues().size(); i++) {
                operand(
                        send,
                        send.getValues().get(i),
                        message.getFields().get(i).getType());
            }
        }
    }

    private void selectedRow(Instruction user, State state, StateField field, Value index) {
        field(user, state, field, index);
        keysAtHand(user, state);
    }

    private void keysAtHand(Instruction user, State state) {
        require(received == null || state.getKeys().isEmpty(), user, "a receiver has no keys for " + state.getName());
    }

    private void field(Instruction user, State state, StateField field, Value index) {
        require(declared.contains(state), user, "a state of another program");
        require(state.getFields().contains(field), user, "a field of another state");
        index(user, field.getLength(), index);
    }

    private void counter(Instruction user, Counter counter, Value index) {
        require(declared.contains(counter), user, "a counter of another program");
        index(user, counter.getLength(), index);
    }

    private void index(Instruction user, int length, Value index) {
        if (require((length > 0) == (index != null), user, "an index without an array, or none for an array")
                && index != null) {
            scalar(user, index);
        }
    }

    private boolean vector(Instruction user, Value value) {
        return defined(user, value)
                && require(
                        value.getType().blocks() == 0 && !value.getType().isScalar(),
                        user,
                        "no vector: " + value.getType());
    }

    private boolean blocks(Instruction user, Value value) {
        return defined(user, value) && require(value.getType().blocks() > 0, user, "no blocks: " + value.getType());
    }

    private boolean scalar(Instruction user, Value value) {
        return defined(user, value) && require(value.getType().isScalar(), user, "no scalar: " + value.getType());
    }

    private void operand(Instruction user, Value value, ValueType type) {
        if (defined(user, value)) {
            require(value.getType().equals(type), user, "operand is " + value.getType() + ", not " + type);
        }
    }

    private boolean defined(Instruction user, Value value) {
        return require(visible.contains(value), user, "operand is not defined before its use");
    }

    private void type(Value value, ValueType type) {
        require(value.getType().equals(type), value, "type is " + value.getType() + ", not " + type);
    }

    private boolean require(boolean condition, Instruction element, String otherwise) {
        if (!condition) {
            violations.add(new Violation(element, otherwise));
        }
        return condition;
    }
}
