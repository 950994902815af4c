package org.thunderprism.codegen.ebpf.instruction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Declarations;
import org.thunderprism.codegen.ebpf.body.Frame;
import org.thunderprism.codegen.ebpf.body.Scalar;
import org.thunderprism.codegen.ebpf.layer.Layers;
import org.thunderprism.codegen.ebpf.match.MatchTables;
import org.thunderprism.codegen.ebpf.memory.Counters;
import org.thunderprism.codegen.ebpf.memory.States;
import org.thunderprism.codegen.ebpf.message.Outbox;
import org.thunderprism.codegen.ebpf.message.Received;
import org.thunderprism.codegen.ebpf.scalar.Operations;
import org.thunderprism.codegen.ebpf.text.CTypes;
import org.thunderprism.compiler.ir.InstructionMap;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.compiler.range.ValueRanges;
import org.thunderprism.compiler.semantics.OperationTypes;
import org.thunderprism.model.ir.AddCounter;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.ModelCall;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Opcode;
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
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.ir.WriteSlot;
import org.thunderprism.model.ir.WriteState;
import org.thunderprism.model.type.ValueType;

/** Writes the instructions of one body. Vectors are lists of scalars: packing and cutting them is a matter of names. */
public final class Instructions {

    private static final int INSTRUCTION_WEIGHT = 8;

    private final Code code;
    private final Program program;
    private final InputNames inputs;
    private final ResultNames results;
    private final ValueRanges ranges;
    private final Uses uses;
    private final Operations operations;
    private final States states;
    private final Counters counters;
    private final MatchTables tables;
    private final Layers layers;
    private final Planes planes;
    private final Outbox outbox;
    private final InstructionMap<List<Scalar>> scalars = new InstructionMap<>();
    private Received received;
    private LockPlan locks;

    /** @param prefix what the names of the body's tables begin with */
    public Instructions(
            Code code,
            Declarations declarations,
            String prefix,
            Program program,
            InputNames inputs,
            ResultNames results,
            ValueRanges ranges,
            Uses uses) {
        this.code = code;
        this.program = program;
        this.inputs = inputs;
        this.results = results;
        this.ranges = ranges;
        this.uses = uses;
        this.operations = new Operations(code);
        this.states = new States(code, declarations);
        this.counters = new Counters(code, declarations);
        this.layers = new Layers(code, declarations, prefix);
        this.planes = new Planes(uses);
        this.tables = new MatchTables(code, declarations, layers);
        this.outbox = new Outbox(code, program);
    }

    /** What a packet or record runs: all modules. */
    public void modules() {
        if (Outbox.isUsed(program)) {
            outbox.begin(program);
        }
        locks = LockPlan.of(program);
        program.getStates().forEach(state -> states.locate(state, this::input, locks.staysLocked(state)));
        for (Module module : program.getModules()) {
            if (code.isSpoilt()) {
                return;
            }
            code.mayCut();
            code.remark("// module " + module.getName());
            block(module.getBody());
            if (!code.isSpoilt()) {
                observe(module);
            }
        }
    }

    /** What a message runs. */
    public void receiver(Receiver receiver) {
        received = new Received(code, receiver.getMessage());
        if (Outbox.isUsed(program)) {
            outbox.begin(program);
        }
        locks = new LockPlan(List.of(receiver.getBody()));
        block(receiver.getBody());
    }

    private void observe(Module module) {
        for (Result result : module.getResults()) {
            code.mayCut();
            code.from(null);
            code.remark("#ifdef THUNDER_OBSERVE");
            String pointer = code.require(Frame.RESULT);
            List<Scalar> elements = scalars(result.getValue());
            for (int i = 0; i < elements.size(); i++) {
                code.statement(pointer + "->" + results.name(result)
                        + (result.getValue().getType().isScalar() ? "" : "[" + i + "]") + " = "
                        + code.read(elements.get(i)) + ";");
            }
            code.remark("#endif");
        }
    }

    private void block(Block block) {
        for (Instruction instruction : block.getInstructions()) {
            if (code.isSpoilt()) {
                return;
            }
            code.mayCut();
            code.from(instruction.getOrigin());
            locks.before(instruction).forEach(states::lock);
            instruction(instruction);
            code.from(instruction.getOrigin());
            locks.after(instruction).forEach(states::unlock);
        }
    }

    private void instruction(Instruction instruction) {
        switch (instruction) {
            case Value value -> scalars.put(value, value(value));
            case If branch -> branch(branch);
            case WriteState write ->
                states.write(write.getState(), write.getField(), optional(write.getIndex()), scalar(write.getValue()));
            case WriteSlot write ->
                states.writeSlot(
                        write.getState(),
                        write.getField(),
                        scalar(write.getSlot()),
                        optional(write.getIndex()),
                        scalar(write.getValue()));
            case AddCounter add -> counters.add(add.getCounter(), optional(add.getIndex()), scalar(add.getAmount()));
            case SetVerdict verdict -> verdict(verdict);
            case Send send ->
                outbox.send(
                        send,
                        send.getValues().stream()
                                .flatMap(value -> scalars(value).stream())
                                .toList());
            default -> throw new IllegalArgumentException("unknown instruction: " + instruction);
        }
    }

    private List<Scalar> value(Value value) {
        String hint = hint(value);
        return switch (value) {
            case Constant constant -> List.of(new Scalar.Literal(constant.getValue()));
            case ReadInput read -> inputs.elements(read.getInput());
            case Operation operation -> Collections.singletonList(operation(operation, hint));
            case Pack pack -> pack.getOperands().stream().map(this::scalar).toList();
            case Extract extract -> List.of(scalars(extract.getVector()).get(extract.getIndex()));
            case ReadState read ->
                List.of(states.read(
                        read.getState(), read.getField(), type(read.getIndex()), optional(read.getIndex()), hint));
            case ReadCounter read ->
                List.of(counters.read(read.getCounter(), type(read.getIndex()), optional(read.getIndex()), hint));
            case ReadSlot read -> List.of(states.slot(read.getState()));
            case ReadMessage read -> received.read(read.getField(), hint);
            case Lookup lookup ->
                tables.lookup(
                        lookup.getTable(),
                        lookup.getKeys().stream().map(this::scalar).toList(),
                        lookup.getKeys().stream().map(ranges::of).toList(),
                        hint);
            case Partition partition -> partition(partition);
            case MapBlocks map -> isSummedOnly(map) ? List.of() : materialise(map, hint);
            case SumReduce sum -> sum(sum, hint);
            case ModelCall call ->
                throw new IllegalArgumentException("model " + call.getModel().getName() + " is not lowered");
            default -> throw new IllegalArgumentException("unknown value: " + value);
        };
    }

    private Scalar operation(Operation operation, String hint) {
        Opcode opcode = operation.getOpcode();
        if (isCondition(operation)) {
            // Written where it is needed, as people write it.
            return null;
        }
        boolean converts = opcode == Opcode.WRAP || opcode == Opcode.SATURATE;
        if (converts && ranges.of(operation.getOperands().get(0)).fits(operation.getType())) {
            // The same integer: canonical form does not change with the type.
            return scalar(operation.getOperands().get(0));
        }
        List<ValueType> types = each(operation.getOperands(), Value::getType);
        List<Scalar> operands = each(operation.getOperands(), this::scalar);
        boolean exact = Exactness.isExact(opcode, operation.getType(), each(operation.getOperands(), ranges::of));
        return code.define(
                hint, operations.expression(opcode, operation.getType(), types, operands, exact), INSTRUCTION_WEIGHT);
    }

    private static <T> List<T> each(List<Value> values, Function<Value, T> function) {
        List<T> results = new ArrayList<>(values.size());
        for (Value value : values) {
            results.add(function.apply(value));
        }
        return results;
    }

    private List<Scalar> partition(Partition partition) {
        List<Scalar> elements = scalars(partition.getVector());
        return indices(partition).mapToObj(elements::get).toList();
    }

    private static IntStream indices(Partition partition) {
        int blocks = partition.getType().blocks();
        return IntStream.range(0, blocks)
                .flatMap(block -> IntStream.range(0, partition.getSize())
                        .map(element -> block * partition.getStride() + element));
    }

    private boolean isSummedOnly(MapBlocks map) {
        return map.getTables().stream().allMatch(FuzzyTable.class::isInstance)
                && uses.of(map).stream().allMatch(SumReduce.class::isInstance);
    }

    private List<Scalar> materialise(MapBlocks map, String hint) {
        List<Scalar> rows = new ArrayList<>();
        int arity = map.getBlocks().getType().length();
        List<Scalar> elements = scalars(map.getBlocks());
        List<Interval> intervals = ranges.elements(map.getBlocks());
        for (int block = 0; block < map.getTables().size(); block++) {
            code.mayCut();
            List<Scalar> keys = elements.subList(block * arity, (block + 1) * arity);
            List<Interval> domains = intervals.subList(block * arity, (block + 1) * arity);
            rows.addAll(
                    switch (map.getTables().get(block)) {
                        case FuzzyTable fuzzy -> layers.row(fuzzy, keys, domains, hint);
                        case MatchTable match -> tables.lookup(match, keys, domains, hint);
                        default -> throw new IllegalArgumentException("unknown table");
                    });
        }
        return rows;
    }

    private List<Scalar> sum(SumReduce sum, String hint) {
        if (sum.getBlocks() instanceof MapBlocks map && isSummedOnly(map)) {
            List<FuzzyTable> fuzzy =
                    map.getTables().stream().map(FuzzyTable.class::cast).toList();
            return layers.sum(
                    fuzzy,
                    scalars(map.getBlocks()),
                    ranges.elements(map.getBlocks()),
                    sum.getType(),
                    sum.getBias(),
                    column -> planes.isPlane(sum, column),
                    hint);
        }
        List<Scalar> elements = scalars(sum.getBlocks());
        int length = sum.getType().length();
        List<Scalar> sums = new ArrayList<>();
        for (int column = 0; column < length; column++) {
            code.mayCut();
            Scalar.Variable total =
                    code.declare(hint, CTypes.wideLiteral(sum.getBias() == null ? 0 : sum.getBias()[column]));
            for (int i = column; i < elements.size(); i += length) {
                code.statement(total.name() + " += " + code.read(elements.get(i)) + ";", 2);
            }
            code.statement(total.name() + " = " + CTypes.canonical(sum.getType().element(), total.name()) + ";", 2);
            code.keep(total);
            sums.add(total);
        }
        return sums;
    }

    private void branch(If branch) {
        int weight = weight(branch.getThen()) + weight(branch.getOtherwise());
        Block otherwise = branch.getOtherwise();
        code.branch(
                () -> condition(branch.getCondition()),
                weight,
                () -> block(branch.getThen()),
                otherwise == null || otherwise.getInstructions().isEmpty() ? null : () -> block(otherwise));
    }

    /** Whether a value is a comparison that only branches ask for: a jump compares for nothing. */
    private boolean isCondition(Operation operation) {
        return OperationTypes.isComparison(operation.getOpcode())
                && uses.of(operation).stream()
                        .allMatch(user -> user instanceof If branch && branch.getCondition() == operation)
                && !uses.of(operation).isEmpty();
    }

    private String condition(Value value) {
        if (value instanceof Operation operation && isCondition(operation)) {
            List<Value> operands = operation.getOperands();
            return operations.condition(
                    operation.getOpcode(), operands.get(0).getType(), scalar(operands.get(0)), scalar(operands.get(1)));
        }
        return code.read(scalar(value));
    }

    private static int weight(Block block) {
        if (block == null) {
            return 0;
        }
        int weight = 0;
        for (Instruction instruction : block.getInstructions()) {
            weight += switch (instruction) {
                case If branch -> weight(branch.getThen()) + weight(branch.getOtherwise());
                case Value value -> INSTRUCTION_WEIGHT * value.getType().size();
                case Send send -> INSTRUCTION_WEIGHT * send.getValues().size();
                default -> INSTRUCTION_WEIGHT;
            };
        }
        return weight;
    }

    private void verdict(SetVerdict verdict) {
        String outcome = code.require(Frame.OUTCOME);
        VerdictKind kind = verdict.getKind();
        code.statement(outcome + "->verdict = VERDICT_" + kind.getName() + ";", 2);
        Scalar argument = verdict.getArgument() == null ? new Scalar.Literal(0) : scalar(verdict.getArgument());
        code.statement(outcome + "->argument = " + code.read(argument) + ";", 2);
    }

    private Scalar input(Input input) {
        return inputs.elements(input).get(0);
    }

    private List<Scalar> scalars(Value value) {
        return scalars.get(value);
    }

    private Scalar scalar(Value value) {
        return scalars.get(value).get(0);
    }

    private Scalar optional(Value value) {
        return value == null ? null : scalar(value);
    }

    private static ValueType type(Value value) {
        return value == null ? null : value.getType();
    }

    private static String hint(Value value) {
        return value.getName() == null || value.getName().isEmpty() ? "v" : value.getName();
    }
}
