package org.thunderprism.codegen.p4;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thunderprism.codegen.component.Component;
import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.codegen.p4.text.P4Text;
import org.thunderprism.model.ir.AddCounter;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.ReadCounter;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.ReadMessage;
import org.thunderprism.model.ir.ReadSlot;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.SetVerdict;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.WriteSlot;
import org.thunderprism.model.ir.WriteState;
import org.thunderprism.model.type.ValueType;

/** Writes the statements of a program's instructions, in order. */
final class IngressCode {

    private static final int ARGUMENT_BITS = 64;
    private static final String NO_ARGUMENT = "64w0";

    private final Needed needed;
    private final Outside outside;
    private final Locals locals;
    private final Values values;
    private final MemoryCode memory;
    private final TableCode tables;
    private final P4Text out;

    IngressCode(
            Needed needed,
            Outside outside,
            Locals locals,
            Values values,
            MemoryCode memory,
            TableCode tables,
            P4Text out) {
        this.needed = needed;
        this.outside = outside;
        this.locals = locals;
        this.values = values;
        this.memory = memory;
        this.tables = tables;
        this.out = out;
    }

    void block(Block block) {
        block.getInstructions().forEach(this::instruction);
    }

    private void instruction(Instruction instruction) {
        if (instruction instanceof Value value) {
            List<Integer> positions = needed.positions(value);
            if (!positions.isEmpty()) {
                value(value, positions);
            }
        } else if (needed.isEffect(instruction)) {
            effect(instruction);
        }
    }

    private void value(Value value, List<Integer> positions) {
        switch (value) {
            case Constant constant -> {}
            case ReadInput read ->
                positions.forEach(element -> assign(
                        new Component(read, element),
                        Bits.resize(
                                outside.input(read.getInput(), element),
                                outside.inputWidth(read.getInput()),
                                read.getType().width())));
            case ReadMessage read ->
                positions.forEach(element -> assign(
                        new Component(read, element),
                        Bits.resize(
                                outside.message(read.getField(), element),
                                Bits.wholeBytes(read.getType().width()),
                                read.getType().width())));
            case Operation operation -> operation(operation);
            case ReadState read -> memory.read(read, define(read), out);
            case ReadCounter read -> memory.read(read, define(read), out);
            case ReadSlot read -> assign(Component.of(read), memory.slot(read));
            case Lookup lookup -> tables.lookup(lookup, positions, out);
            case MapBlocks map -> tables.map(map, positions, out);
            case SumReduce sum -> positions.forEach(element -> sum(sum, element));
            default -> throw new IllegalArgumentException("no code for " + value);
        }
    }

    private void effect(Instruction instruction) {
        switch (instruction) {
            case WriteState write -> memory.write(write, out);
            case WriteSlot write -> memory.write(write, out);
            case AddCounter add -> memory.add(add, out);
            case SetVerdict verdict -> outside.verdict(verdict, argument(verdict), out);
            case Send send -> send(send);
            case If branch -> branch(branch);
            default -> throw new IllegalArgumentException("no code for " + instruction);
        }
    }

    private void branch(If branch) {
        out.open("if (" + Operations.isTrue(values.atom(branch.getCondition())) + ")");
        block(branch.getThen());
        if (branch.getOtherwise() != null
                && branch.getOtherwise().getInstructions().stream().anyMatch(this::isWritten)) {
            out.otherwise();
            block(branch.getOtherwise());
        }
        out.close();
    }

    private boolean isWritten(Instruction instruction) {
        return instruction instanceof Value value ? !needed.positions(value).isEmpty() : needed.isEffect(instruction);
    }

    private String define(Value scalar) {
        return values.define(Component.of(scalar), hint(scalar));
    }

    private void assign(Component component, String expression) {
        out.line(values.define(component, hint(component.source())) + " = " + expression + ";");
    }

    private static String hint(Value value) {
        if (value.getName() != null && !value.getName().isEmpty()) {
            return value.getName();
        }
        return switch (value) {
            case ReadInput read -> read.getInput().getName();
            case Operation operation -> operation.getOpcode().getLiteral();
            case SumReduce sum -> "sum";
            default -> "value";
        };
    }

    private void operation(Operation operation) {
        List<ValueType> types =
                operation.getOperands().stream().map(Value::getType).toList();
        List<String> operands =
                operation.getOperands().stream().map(values::atom).toList();
        Opcode opcode = operation.getOpcode();
        ValueType type = operation.getType();
        switch (opcode) {
            case DIVIDE, REMAINDER -> {
                String target = define(operation);
                long divisor = constant(operation.getOperands().get(1), 0);
                new Division(locals, out).write(opcode, type, target, operands.get(0), operands.get(1), divisor);
            }
            case HASH -> {
                String target = define(operation);
                int count = operands.size();
                Hash.write(out, target, operands.get(0), types.subList(1, count), operands.subList(1, count));
            }
            default -> {
                boolean shift = opcode == Opcode.SHIFT_LEFT || opcode == Opcode.SHIFT_RIGHT;
                long count = shift ? count(operation.getOperands().get(1)) : -1;
                assign(Component.of(operation), Operations.expression(opcode, type, types, operands, count));
            }
        }
    }

    /** A constant count, no larger than any width; -1 for a count that is none. */
    private static long count(Value value) {
        if (Component.of(value).source() instanceof Constant constant) {
            return Long.compareUnsigned(constant.getValue(), Long.SIZE) > 0 ? Long.SIZE : constant.getValue();
        }
        return -1;
    }

    private static long constant(Value value, long otherwise) {
        return Component.of(value).source() instanceof Constant constant ? constant.getValue() : otherwise;
    }

    /** The sum over all blocks as a balanced tree, so that a target with stages needs few. */
    private void sum(SumReduce sum, int element) {
        ValueType type = sum.getType().element();
        List<String> summands = new ArrayList<>();
        if (sum.getBias() != null && Bits.low(type.width(), sum.getBias()[element]) != 0) {
            summands.add(Bits.literal(type, sum.getBias()[element]));
        }
        ValueType from = sum.getBlocks().getType().element();
        IntStream.range(0, sum.getBlocks().getType().blocks())
                .mapToObj(block -> values.atom(Needed.summand(sum, block, element)))
                .map(summand -> Bits.convert(summand, from, type.width()))
                .forEach(summands::add);
        assign(new Component(sum, element), tree(summands));
    }

    private static String tree(List<String> summands) {
        if (summands.size() == 1) {
            return summands.get(0);
        }
        int middle = (summands.size() + 1) / 2;
        return operand(summands.subList(0, middle)) + " + " + operand(summands.subList(middle, summands.size()));
    }

    private static String operand(List<String> summands) {
        return summands.size() == 1 ? summands.get(0) : "(" + tree(summands) + ")";
    }

    private String argument(SetVerdict verdict) {
        if (verdict.getArgument() == null) {
            return NO_ARGUMENT;
        }
        Component argument = Component.of(verdict.getArgument());
        return Bits.convert(values.atom(argument), verdict.getArgument().getType(), ARGUMENT_BITS);
    }

    private void send(Send send) {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < send.getValues().size(); i++) {
            Value value = send.getValues().get(i);
            MessageField field = send.getMessage().getFields().get(i);
            for (int element = 0; element < value.getType().size(); element++) {
                sent.add(Bits.convert(
                        values.atom(value, element),
                        value.getType(),
                        field.getType().width()));
            }
        }
        outside.send(send, sent, out);
    }
}
