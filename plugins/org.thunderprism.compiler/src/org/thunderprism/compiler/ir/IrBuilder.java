package org.thunderprism.compiler.ir;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.compiler.semantics.OperationTypes;
import org.thunderprism.model.ir.AddCounter;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.Model;
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
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.SetVerdict;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.ir.WriteSlot;
import org.thunderprism.model.ir.WriteState;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.type.ValueType;

/**
 * Appends instructions to a block. Result types follow from the operands, so that what comes out keeps the invariants of {@link IrCheck}; an
 * operand of a wrong type is a programming error and throws {@link IllegalArgumentException}.
 *
 * <p>A constant joins a block only when something uses it. Folding therefore leaves nothing behind, and a constant that was made for one
 * block may be used in another one: it is copied where it could not be seen.
 *
 * @param block where instructions are appended
 * @param origin what the instructions come from; may be null
 * @param folds whether an operation whose operands are constants becomes a constant
 */
public record IrBuilder(Block block, Origin origin, boolean folds) {

    private static final ValueType COUNTER = ValueType.unsigned(64);
    private static final ValueType SLOT = ValueType.unsigned(32);

    /** A builder that folds constants. */
    public static IrBuilder on(Block block) {
        return new IrBuilder(block, null, true);
    }

    /** The same place for instructions that come from elsewhere. */
    public IrBuilder at(Origin newOrigin) {
        return new IrBuilder(block, newOrigin, folds);
    }

    /** A builder for another block, for example a branch of {@link #branch}. */
    public IrBuilder in(Block other) {
        return new IrBuilder(other, origin, folds);
    }

    /** The same place with every operation kept as it was asked for. */
    public IrBuilder withoutFolding() {
        return new IrBuilder(block, origin, false);
    }

    /** A constant that joins a block at its first use. */
    public Constant constant(ValueType type, long value) {
        require(type.isScalar(), "a constant is a scalar, not " + type);
        require(type.canonical(value) == value, value + " is no canonical value of " + type);
        Constant constant = IrFactory.eINSTANCE.createConstant();
        constant.setType(type);
        constant.setValue(value);
        constant.setOrigin(origin);
        return constant;
    }

    /** A constant truth value. */
    public Constant truth(boolean value) {
        return constant(ValueType.BOOLEAN, value ? 1 : 0);
    }

    public Value readInput(Input input) {
        ReadInput read = IrFactory.eINSTANCE.createReadInput();
        read.setInput(input);
        return append(read, input.getType());
    }

    /** An operation whose result type the operands decide: any but wrap and saturate. */
    public Value operation(Opcode opcode, Value... operands) {
        ValueType result = OperationTypes.result(opcode, typesOf(operands))
                .orElseThrow(() -> new IllegalArgumentException(opcode + " needs a result type"));
        return operation(opcode, result, operands);
    }

    /** The value modulo two to the width of {@code type}; the value itself when it is of that type. */
    public Value wrap(Value value, ValueType type) {
        return value.getType().equals(type) ? value : operation(Opcode.WRAP, type, value);
    }

    /** The nearest value of {@code type}; the value itself when it is of that type. */
    public Value saturate(Value value, ValueType type) {
        return value.getType().equals(type) ? value : operation(Opcode.SATURATE, type, value);
    }

    /** Any operation. */
    public Value operation(Opcode opcode, ValueType result, Value... operands) {
        OperationTypes.problem(opcode, result, typesOf(operands)).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return folded(opcode, result, operands).orElseGet(() -> {
            Operation operation = IrFactory.eINSTANCE.createOperation();
            operation.setOpcode(opcode);
            for (Value operand : operands) {
                operation.getOperands().add(use(operand));
            }
            return append(operation, result);
        });
    }

    private Optional<Value> folded(Opcode opcode, ValueType result, Value... operands) {
        if (!folds) {
            return Optional.empty();
        }
        if (opcode == Opcode.SELECT && operands[0] instanceof Constant condition) {
            return Optional.of(condition.getValue() != 0 ? operands[1] : operands[2]);
        }
        long[] values = new long[operands.length];
        for (int i = 0; i < operands.length; i++) {
            if (!(operands[i] instanceof Constant constant)) {
                return Optional.empty();
            }
            values[i] = constant.getValue();
        }
        return Optional.of(constant(result, Arithmetic.apply(opcode, result, typesOf(operands), values)));
    }

    /** Scalars of one type to a vector. */
    public Value pack(List<? extends Value> elements) {
        require(!elements.isEmpty(), "a vector has at least one element");
        ValueType element = elements.get(0).getType();
        require(element.isScalar(), "a vector's elements are scalars, not " + element);
        Pack pack = IrFactory.eINSTANCE.createPack();
        for (Value value : elements) {
            requireType(value, element);
            pack.getOperands().add(use(value));
        }
        return append(pack, element.vector(elements.size()));
    }

    /** One element of a vector. */
    public Value extract(Value vector, int index) {
        ValueType type = vector.getType();
        require(type.blocks() == 0 && index >= 0 && index < type.length(), "no element " + index + " in " + type);
        Extract extract = IrFactory.eINSTANCE.createExtract();
        extract.setVector(vector);
        extract.setIndex(index);
        return append(extract, type.element());
    }

    /** Reads a field of the row that the keys select; {@code index} is null for a field that is no array. */
    public Value readState(State state, StateField field, Value index) {
        require(state.getFields().contains(field), "no field " + field.getName() + " in state " + state.getName());
        requireIndex(field.getLength(), index);
        ReadState read = IrFactory.eINSTANCE.createReadState();
        read.setState(state);
        read.setField(field);
        read.setIndex(useOptional(index));
        return append(read, field.getType());
    }

    /** Writes a field of the row that the keys select; {@code index} is null for a field that is no array. */
    public WriteState writeState(State state, StateField field, Value index, Value value) {
        require(state.getFields().contains(field), "no field " + field.getName() + " in state " + state.getName());
        requireIndex(field.getLength(), index);
        requireType(value, field.getType());
        WriteState write = IrFactory.eINSTANCE.createWriteState();
        write.setState(state);
        write.setField(field);
        write.setIndex(useOptional(index));
        write.setValue(use(value));
        return append(write);
    }

    /** Writes a field of the given row; {@code index} is null for a field that is no array. */
    public WriteSlot writeSlot(State state, StateField field, Value slot, Value index, Value value) {
        require(state.getFields().contains(field), "no field " + field.getName() + " in state " + state.getName());
        requireScalar(slot);
        requireIndex(field.getLength(), index);
        requireType(value, field.getType());
        WriteSlot write = IrFactory.eINSTANCE.createWriteSlot();
        write.setState(state);
        write.setField(field);
        write.setSlot(use(slot));
        write.setIndex(useOptional(index));
        write.setValue(use(value));
        return append(write);
    }

    /** The number of the row that the packet's keys select: u32. */
    public Value readSlot(State state) {
        ReadSlot read = IrFactory.eINSTANCE.createReadSlot();
        read.setState(state);
        return append(read, SLOT);
    }

    /** Reads a counter: u64; {@code index} is null for a single one. */
    public Value readCounter(Counter counter, Value index) {
        requireIndex(counter.getLength(), index);
        ReadCounter read = IrFactory.eINSTANCE.createReadCounter();
        read.setCounter(counter);
        read.setIndex(useOptional(index));
        return append(read, COUNTER);
    }

    /** Adds an unsigned amount to a counter; {@code index} is null for a single one. */
    public AddCounter addCounter(Counter counter, Value index, Value amount) {
        requireIndex(counter.getLength(), index);
        requireScalar(amount);
        require(!amount.getType().signed(), "a counter's amount is unsigned, not " + amount.getType());
        AddCounter add = IrFactory.eINSTANCE.createAddCounter();
        add.setCounter(counter);
        add.setIndex(useOptional(index));
        add.setAmount(use(amount));
        return append(add);
    }

    /** A field of the message that is being received. */
    public Value readMessage(MessageField field) {
        ReadMessage read = IrFactory.eINSTANCE.createReadMessage();
        read.setField(field);
        return append(read, field.getType());
    }

    /** Matches scalars against a table. */
    public Value lookup(MatchTable table, List<? extends Value> keys) {
        require(table.getKeys().size() == keys.size(), "table " + table.getName() + " has other keys");
        Lookup lookup = IrFactory.eINSTANCE.createLookup();
        lookup.setTable(table);
        for (int i = 0; i < keys.size(); i++) {
            requireType(keys.get(i), table.getKeys().get(i).getType());
            lookup.getKeys().add(use(keys.get(i)));
        }
        return append(lookup, table.getResult());
    }

    /** Calls a model that is still to be lowered. */
    public Value call(Model model, Value vector) {
        ValueType type = vector.getType();
        require(
                type.blocks() == 0 && type.length() == model.getInputLength(),
                "model " + model.getName() + " takes " + model.getInputLength() + " elements, not " + type);
        ModelCall call = IrFactory.eINSTANCE.createModelCall();
        call.setModel(model);
        call.setVector(vector);
        return append(call, model.getResult());
    }

    /** A vector cut into blocks of {@code size} elements that begin {@code stride} elements apart; what is left over is not used. */
    public Value partition(Value vector, int size, int stride) {
        ValueType type = vector.getType();
        require(
                type.blocks() == 0 && size >= 1 && stride >= 1 && type.length() >= size,
                "no blocks of " + size + " elements, " + stride + " apart, in " + type);
        Partition partition = IrFactory.eINSTANCE.createPartition();
        partition.setVector(vector);
        partition.setSize(size);
        partition.setStride(stride);
        return append(partition, type.element().blocks((type.length() - size) / stride + 1, size));
    }

    /** Each block through its own table. */
    public Value map(Value blocks, List<? extends Table> tables) {
        ValueType type = blocks.getType();
        require(type.blocks() == tables.size() && !tables.isEmpty(), tables.size() + " tables for " + type);
        ValueType row = tables.get(0).getResult();
        MapBlocks map = IrFactory.eINSTANCE.createMapBlocks();
        map.setBlocks(blocks);
        for (Table table : tables) {
            require(table.getResult().equals(row), "tables of one map have one result type");
            map.getTables().add(table);
        }
        return append(map, row.element().blocks(tables.size(), row.size()));
    }

    /**
     * The element-wise sum of the blocks, plus a bias.
     *
     * @param element the type to add in; sums wrap at its width
     * @param bias one per element, canonical values of {@code element}; null for none
     */
    public Value sumReduce(Value blocks, ValueType element, long[] bias) {
        ValueType type = blocks.getType();
        require(type.blocks() > 0 && element.isScalar(), "no sum of " + type + " in " + element);
        require(bias == null || bias.length == type.length(), "one bias per element of " + type);
        require(
                bias == null || Arrays.stream(bias).allMatch(b -> element.canonical(b) == b),
                "a bias is no " + element);
        SumReduce sum = IrFactory.eINSTANCE.createSumReduce();
        sum.setBlocks(blocks);
        sum.setBias(bias);
        return append(sum, element.vector(type.length()));
    }

    /** Sets the verdict; {@code argument} is null for the kinds without one. */
    public SetVerdict verdict(VerdictKind kind, Value argument) {
        require((argument != null) == takesArgument(kind), kind + " with a wrong number of arguments");
        require(
                argument == null
                        || (argument.getType().isScalar() && !argument.getType().signed()),
                "the argument of " + kind + " is an unsigned scalar");
        SetVerdict verdict = IrFactory.eINSTANCE.createSetVerdict();
        verdict.setKind(kind);
        verdict.setArgument(useOptional(argument));
        return append(verdict);
    }

    /** Whether a verdict carries a number: a mark or a vertex. */
    public static boolean takesArgument(VerdictKind kind) {
        return switch (kind) {
            case MARK, FORWARD, MIRROR -> true;
            case PASS, DROP, REPLY -> false;
        };
    }

    /** Sends a message: one value per field. */
    public Send send(Message message, List<? extends Value> values, List<String> targets) {
        require(message.getFields().size() == values.size(), "message " + message.getName() + " has other fields");
        Send send = IrFactory.eINSTANCE.createSend();
        send.setMessage(message);
        for (int i = 0; i < values.size(); i++) {
            requireType(values.get(i), message.getFields().get(i).getType());
            send.getValues().add(use(values.get(i)));
        }
        send.getTargets().addAll(targets);
        return append(send);
    }

    /** A branch with an empty {@code then} block and no {@code otherwise} block; {@link #in} fills them. */
    public If branch(Value condition) {
        requireType(condition, ValueType.BOOLEAN);
        If branch = IrFactory.eINSTANCE.createIf();
        branch.setCondition(use(condition));
        branch.setThen(IrFactory.eINSTANCE.createBlock());
        return append(branch);
    }

    /** The branch's second block, which is made when there is none yet. */
    public static Block otherwise(If branch) {
        if (branch.getOtherwise() == null) {
            branch.setOtherwise(IrFactory.eINSTANCE.createBlock());
        }
        return branch.getOtherwise();
    }

    /** Makes a value a result of the module. */
    public Result result(Module module, String name, Value value) {
        Result result = IrFactory.eINSTANCE.createResult();
        result.setName(name);
        result.setValue(use(value));
        module.getResults().add(result);
        return result;
    }

    /** The value as this block can refer to it: itself, or for a constant that this block cannot see, a copy. */
    public Value use(Value value) {
        require(value != null, "no value");
        if (!(value instanceof Constant constant) || isVisible(constant)) {
            return value;
        }
        Constant attached = constant;
        if (constant.eContainer() != null) {
            attached = constant(constant.getType(), constant.getValue());
            attached.setOrigin(constant.getOrigin());
            attached.setName(constant.getName());
        }
        block.getInstructions().add(attached);
        return attached;
    }

    private Value useOptional(Value value) {
        return value == null ? null : use(value);
    }

    private boolean isVisible(Constant constant) {
        EObject home = constant.eContainer();
        EObject outermost = null;
        for (EObject scope = block; scope != null && !(scope instanceof Program); scope = scope.eContainer()) {
            if (scope == home) {
                return true;
            }
            outermost = scope;
        }
        // What an earlier module's body holds is seen as well.
        return home != null
                && home.eContainer() instanceof Module module
                && module.eContainer() != null
                && outermost instanceof Module
                && outermost.eContainer() == module.eContainer();
    }

    private Value append(Value value, ValueType type) {
        value.setType(type);
        return append(value);
    }

    private <T extends Instruction> T append(T instruction) {
        instruction.setOrigin(origin);
        block.getInstructions().add(instruction);
        return instruction;
    }

    private static List<ValueType> typesOf(Value... values) {
        return Arrays.stream(values).map(Value::getType).toList();
    }

    private static void requireIndex(int length, Value index) {
        require((length > 0) == (index != null), length > 0 ? "an array needs an index" : "no array, but an index");
        if (index != null) {
            requireScalar(index);
        }
    }

    private static void requireScalar(Value value) {
        require(value.getType().isScalar(), "a scalar is needed, not " + value.getType());
    }

    private static void requireType(Value value, ValueType type) {
        require(value.getType().equals(type), type + " is needed, not " + value.getType());
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
