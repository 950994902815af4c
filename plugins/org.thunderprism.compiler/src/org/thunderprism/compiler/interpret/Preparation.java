package org.thunderprism.compiler.interpret;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.compiler.semantics.FlowHash;
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
import org.thunderprism.model.ir.ModelCall;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.ReadCounter;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.ReadMessage;
import org.thunderprism.model.ir.ReadSlot;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.SetVerdict;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.ir.WriteSlot;
import org.thunderprism.model.ir.WriteState;
import org.thunderprism.model.type.ValueType;

/** Turns blocks into steps: everything that does not depend on the record is resolved here. */
final class Preparation {

    private final Layout layout;
    private final Memory memory;
    private final Map<Integer, Long> constants;

    /** @param constants filled with the place and value of each constant */
    Preparation(Layout layout, Memory memory, Map<Integer, Long> constants) {
        this.layout = layout;
        this.memory = memory;
        this.constants = constants;
    }

    Code prepare(Block block) {
        List<Step> steps = new ArrayList<>();
        List<Code.TracedStep> traced = new ArrayList<>();
        for (Instruction instruction : block.getInstructions()) {
            Step step = step(instruction);
            if (step != null) {
                steps.add(step);
            }
            Value value = instruction instanceof Value defined ? defined : null;
            traced.add(new Code.TracedStep(step, value, value == null ? 0 : layout.of(value)));
        }
        return new Code(steps.toArray(Step[]::new), List.copyOf(traced));
    }

    /** The step, or null when the value is in place already. */
    private Step step(Instruction instruction) {
        return switch (instruction) {
            case Constant constant -> {
                constants.put(layout.of(constant), constant.getValue());
                yield null;
            }
            case ReadInput read -> null;
            case ReadMessage read -> null;
            case Extract extract -> null;
            case Operation operation -> operation(operation);
            case Pack pack -> pack(pack);
            case Partition partition -> Layout.isAdjacent(partition) ? null : partition(partition);
            case MapBlocks map -> map(map);
            case SumReduce sum -> sum(sum);
            case Lookup lookup -> lookup(lookup);
            case ReadState read -> readState(read);
            case WriteState write -> writeState(write);
            case WriteSlot write -> writeSlot(write);
            case ReadSlot read -> readSlot(read);
            case ReadCounter read -> readCounter(read);
            case AddCounter add -> addCounter(add);
            case SetVerdict verdict -> verdict(verdict);
            case Send send -> send(send);
            case If branch -> branch(branch);
            case ModelCall call ->
                throw new UnloweredModelException(call.getModel().getName());
            default ->
                throw new IllegalArgumentException(
                        "unknown instruction " + instruction.eClass().getName());
        };
    }

    private Step operation(Operation operation) {
        Opcode opcode = operation.getOpcode();
        ValueType result = operation.getType();
        ValueType[] types = operation.getOperands().stream().map(Value::getType).toArray(ValueType[]::new);
        int[] operands = layout.of(operation.getOperands());
        int to = layout.of(operation);
        return switch (opcode) {
            case NOT, NEGATE, ABSOLUTE, WRAP, SATURATE -> unary(opcode, result, types[0], operands[0], to);
            case SELECT -> select(operands[0], operands[1], operands[2], to);
            case HASH -> hash(types, operands, to);
            default -> binary(opcode, types[0], operands[0], operands[1], to);
        };
    }

    private static Step unary(Opcode opcode, ValueType result, ValueType type, int from, int to) {
        return machine -> {
            long[] registers = machine.registers;
            registers[to] = Arithmetic.unary(opcode, result, type, registers[from]);
        };
    }

    private static Step binary(Opcode opcode, ValueType type, int left, int right, int to) {
        return machine -> {
            long[] registers = machine.registers;
            registers[to] = Arithmetic.binary(opcode, type, registers[left], registers[right]);
        };
    }

    private static Step select(int condition, int whenTrue, int whenFalse, int to) {
        return machine -> {
            long[] registers = machine.registers;
            registers[to] = Arithmetic.select(registers[condition], registers[whenTrue], registers[whenFalse]);
        };
    }

    private static Step hash(ValueType[] types, int[] operands, int to) {
        return machine -> {
            long[] registers = machine.registers;
            int hash = (int) registers[operands[0]];
            for (int i = 1; i < operands.length; i++) {
                hash = FlowHash.mixValue(hash, types[i].width(), registers[operands[i]]);
            }
            registers[to] = FlowHash.finish(hash);
        };
    }

    private Step pack(Pack pack) {
        int[] operands = layout.of(pack.getOperands());
        int to = layout.of(pack);
        return machine -> gather(machine.registers, operands, machine.registers, to);
    }

    private static void gather(long[] source, int[] places, long[] target, int to) {
        for (int i = 0; i < places.length; i++) {
            target[to + i] = source[places[i]];
        }
    }

    private Step partition(Partition partition) {
        int from = layout.of(partition.getVector());
        int to = layout.of(partition);
        int size = partition.getSize();
        int stride = partition.getStride();
        int blocks = partition.getType().blocks();
        return machine -> {
            for (int block = 0; block < blocks; block++) {
                System.arraycopy(machine.registers, from + block * stride, machine.registers, to + block * size, size);
            }
        };
    }

    private Step map(MapBlocks map) {
        ValueType blocks = map.getBlocks().getType();
        Map<Table, TableMemory> fuzzy = new IdentityHashMap<>();
        TableMemory[] tables = map.getTables().stream()
                .map(table -> switch (table) {
                    case MatchTable match -> memory.table(match);
                    case FuzzyTable tree ->
                        fuzzy.computeIfAbsent(tree, key -> new FuzzyTableMemory(tree, blocks.element()));
                    default ->
                        throw new IllegalArgumentException(
                                "unknown table " + table.eClass().getName());
                })
                .toArray(TableMemory[]::new);
        int from = layout.of(map.getBlocks());
        int to = layout.of(map);
        int keys = blocks.length();
        int rowSize = map.getType().length();
        return machine -> {
            for (int block = 0; block < tables.length; block++) {
                tables[block].copyRow(machine.registers, from + block * keys, machine.registers, to + block * rowSize);
            }
        };
    }

    private Step sum(SumReduce sum) {
        ValueType element = sum.getType().element();
        int length = sum.getType().length();
        int blocks = sum.getBlocks().getType().blocks();
        long[] bias = sum.getBias() == null ? new long[length] : sum.getBias().clone();
        int from = layout.of(sum.getBlocks());
        int to = layout.of(sum);
        // Wrapping once at the end gives the same as wrapping after each addition: both are the sum modulo 2^width.
        return machine -> {
            long[] registers = machine.registers;
            System.arraycopy(bias, 0, registers, to, length);
            for (int block = 0; block < blocks; block++) {
                int row = from + block * length;
                for (int i = 0; i < length; i++) {
                    registers[to + i] += registers[row + i];
                }
            }
            for (int i = to; i < to + length; i++) {
                registers[i] = element.canonical(registers[i]);
            }
        };
    }

    private Step lookup(Lookup lookup) {
        TableMemory table = memory.table(lookup.getTable());
        int[] operands = layout.of(lookup.getKeys());
        int to = layout.of(lookup);
        long[] keys = new long[operands.length];
        return machine -> {
            gather(machine.registers, operands, keys, 0);
            table.copyRow(keys, 0, machine.registers, to);
        };
    }

    private Step readState(ReadState read) {
        State state = read.getState();
        StateMemory rows = memory.state(state);
        int offset = StateMemory.offset(state, read.getField());
        int to = layout.of(read);
        if (read.getIndex() == null) {
            return machine -> machine.registers[to] = rows.read(offset);
        }
        return readElement(read.getIndex(), read.getField().getLength(), to, index -> rows.read(offset + index));
    }

    private Step readCounter(ReadCounter read) {
        long[] cells = memory.counter(read.getCounter());
        int to = layout.of(read);
        if (read.getIndex() == null) {
            return machine -> machine.registers[to] = cells[0];
        }
        return readElement(read.getIndex(), cells.length, to, index -> cells[index]);
    }

    private Step readElement(Value index, int length, int to, IntToLongFunction element) {
        int at = layout.of(index);
        return machine -> {
            long number = machine.registers[at];
            machine.registers[to] = Arithmetic.inRange(number, length) ? element.applyAsLong((int) number) : 0;
        };
    }

    private Step writeState(WriteState write) {
        State state = write.getState();
        StateMemory rows = memory.state(state);
        int offset = StateMemory.offset(state, write.getField());
        int value = layout.of(write.getValue());
        if (write.getIndex() == null) {
            return machine -> rows.write(offset, machine.registers[value]);
        }
        int length = write.getField().getLength();
        int at = layout.of(write.getIndex());
        return machine -> {
            long index = machine.registers[at];
            if (Arithmetic.inRange(index, length)) {
                rows.write(offset + (int) index, machine.registers[value]);
            }
        };
    }

    private Step writeSlot(WriteSlot write) {
        State state = write.getState();
        StateMemory rows = memory.state(state);
        int offset = StateMemory.offset(state, write.getField());
        int slot = layout.of(write.getSlot());
        int value = layout.of(write.getValue());
        if (write.getIndex() == null) {
            return machine -> rows.writeSlot(machine.registers[slot], offset, machine.registers[value]);
        }
        int length = write.getField().getLength();
        int at = layout.of(write.getIndex());
        return machine -> {
            long index = machine.registers[at];
            if (Arithmetic.inRange(index, length)) {
                rows.writeSlot(machine.registers[slot], offset + (int) index, machine.registers[value]);
            }
        };
    }

    private Step readSlot(ReadSlot read) {
        StateMemory rows = memory.state(read.getState());
        int to = layout.of(read);
        return machine -> machine.registers[to] = rows.slot();
    }

    private Step addCounter(AddCounter add) {
        Counter counter = add.getCounter();
        long[] cells = memory.counter(counter);
        int amount = layout.of(add.getAmount());
        if (add.getIndex() == null) {
            return machine -> cells[0] += machine.registers[amount];
        }
        int at = layout.of(add.getIndex());
        return machine -> {
            long index = machine.registers[at];
            if (Arithmetic.inRange(index, cells.length)) {
                cells[(int) index] += machine.registers[amount];
            }
        };
    }

    private Step verdict(SetVerdict verdict) {
        VerdictKind kind = verdict.getKind();
        if (verdict.getArgument() == null) {
            return machine -> machine.setVerdict(kind, 0);
        }
        int argument = layout.of(verdict.getArgument());
        return machine -> machine.setVerdict(kind, machine.registers[argument]);
    }

    private Step send(Send send) {
        Message message = send.getMessage();
        List<String> targets = List.copyOf(send.getTargets());
        int[] places = send.getValues().stream()
                .flatMapToInt(value -> {
                    int first = layout.of(value);
                    return IntStream.range(first, first + value.getType().size());
                })
                .toArray();
        return machine -> {
            long[] values = new long[places.length];
            gather(machine.registers, places, values, 0);
            machine.send(message, values, targets);
        };
    }

    private Step branch(If branch) {
        int condition = layout.of(branch.getCondition());
        Code then = prepare(branch.getThen());
        if (branch.getOtherwise() == null) {
            return machine -> {
                if (machine.registers[condition] != 0) {
                    then.run(machine);
                }
            };
        }
        Code otherwise = prepare(branch.getOtherwise());
        return machine -> (machine.registers[condition] != 0 ? then : otherwise).run(machine);
    }
}
