package org.thunderprism.compiler.tests.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.compiler.range.ValueRanges;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** Every operation on every pair of intervals of small types, against the results of all values. */
class IntervalsOfOperationsTest {

    private static final List<ValueType> SMALL =
            List.of(ValueType.unsigned(1), ValueType.unsigned(3), ValueType.signed(1), ValueType.signed(3));

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HASH", "SELECT"})
    void holdWhateverTheOperationGives(Opcode opcode) {
        for (ValueType type : SMALL) {
            switch (opcode) {
                case NOT, NEGATE, ABSOLUTE -> checkUnary(opcode, type, type);
                case WRAP, SATURATE -> SMALL.forEach(result -> checkUnary(opcode, result, type));
                case SHIFT_LEFT, SHIFT_RIGHT -> checkBinary(opcode, type, ValueType.unsigned(3));
                default -> checkBinary(opcode, type, type);
            }
        }
    }

    @Test
    void followUnsignedOrderUpToSixtyFourBits() {
        ValueType type = ValueType.unsigned(64);
        Interval large = new Interval(type, Long.MIN_VALUE, -1);
        Interval small = new Interval(type, 0, 9);

        assertThat(apply(Opcode.LESS, ValueType.BOOLEAN, small, large)).isEqualTo(Interval.of(ValueType.BOOLEAN, 1));
        assertThat(apply(Opcode.MINIMUM, type, small, large)).isEqualTo(small);
        assertThat(apply(Opcode.DIVIDE, type, large, Interval.of(type, 2)))
                .isEqualTo(new Interval(type, 1L << 62, Long.MAX_VALUE));
        assertThat(apply(Opcode.SHIFT_RIGHT, type, large, Interval.of(type, 60)))
                .isEqualTo(new Interval(type, 8, 15));
        assertThat(apply(Opcode.ADD, type, large, small)).isEqualTo(Interval.full(type));
        assertThat(apply(Opcode.WRAP, ValueType.signed(64), large))
                .isEqualTo(new Interval(ValueType.signed(64), Long.MIN_VALUE, -1));
        assertThat(apply(Opcode.SATURATE, ValueType.unsigned(8), large))
                .isEqualTo(Interval.of(ValueType.unsigned(8), 255));
    }

    @Test
    void areNarrowWhereNothingWraps() {
        ValueType type = ValueType.signed(32);
        Interval a = new Interval(type, -5, 10);
        Interval b = new Interval(type, 2, 3);

        assertThat(apply(Opcode.ADD, type, a, b)).isEqualTo(new Interval(type, -3, 13));
        assertThat(apply(Opcode.SUBTRACT, type, a, b)).isEqualTo(new Interval(type, -8, 8));
        assertThat(apply(Opcode.MULTIPLY, type, a, b)).isEqualTo(new Interval(type, -15, 30));
        assertThat(apply(Opcode.DIVIDE, type, a, b)).isEqualTo(new Interval(type, -2, 5));
        assertThat(apply(Opcode.REMAINDER, type, a, b)).isEqualTo(new Interval(type, -2, 2));
        assertThat(apply(Opcode.WRAP, ValueType.unsigned(8), b)).isEqualTo(new Interval(ValueType.unsigned(8), 2, 3));
        assertThat(apply(Opcode.ABSOLUTE, type, a)).isEqualTo(new Interval(type, 0, 10));
    }

    private static void checkUnary(Opcode opcode, ValueType result, ValueType type) {
        for (Interval operand : intervals(type)) {
            Interval found = apply(opcode, result, operand);
            values(operand)
                    .forEach(value -> check(opcode, found, Arithmetic.unary(opcode, result, type, value), operand));
        }
    }

    private static void checkBinary(Opcode opcode, ValueType leftType, ValueType rightType) {
        ValueType result = resultOf(opcode, leftType);
        for (Interval left : intervals(leftType)) {
            for (Interval right : intervals(rightType)) {
                Interval found = apply(opcode, result, left, right);
                values(left)
                        .forEach(a -> values(right)
                                .forEach(b ->
                                        check(opcode, found, Arithmetic.binary(opcode, leftType, a, b), left, right)));
            }
        }
    }

    private static void check(Opcode opcode, Interval found, long value, Interval... operands) {
        if (!found.contains(value)) {
            fail("%s of %s is %s, which %s does not hold", opcode, List.of(operands), value, found);
        }
    }

    private static ValueType resultOf(Opcode opcode, ValueType operand) {
        return switch (opcode) {
            case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> ValueType.BOOLEAN;
            default -> operand;
        };
    }

    private static List<Interval> intervals(ValueType type) {
        List<Interval> intervals = new ArrayList<>();
        for (long low = type.minimum(); low <= type.maximum(); low++) {
            for (long high = low; high <= type.maximum(); high++) {
                intervals.add(new Interval(type, low, high));
            }
        }
        return intervals;
    }

    private static Stream<Long> values(Interval interval) {
        return Stream.iterate(interval.low(), value -> value <= interval.high(), value -> value + 1);
    }

    /** The analysis of a program that narrows inputs to the operands' intervals and then applies the operation. */
    private static Interval apply(Opcode opcode, ValueType result, Interval... operands) {
        SmallProgram program = new SmallProgram();
        List<Value> values = new ArrayList<>();
        for (Interval operand : operands) {
            values.add(narrowed(program, operand));
        }
        IrBuilder builder = program.builder().withoutFolding();
        Value value = builder.operation(opcode, result, values.toArray(Value[]::new));
        Program analysed = program.program();
        return ValueRanges.of(analysed).of(value);
    }

    private static Value narrowed(SmallProgram program, Interval interval) {
        IrBuilder builder = program.builder().withoutFolding();
        Value input = program.input(interval.type());
        Value atLeast = builder.operation(Opcode.MAXIMUM, input, builder.constant(interval.type(), interval.low()));
        return builder.operation(Opcode.MINIMUM, atLeast, builder.constant(interval.type(), interval.high()));
    }
}
