package org.thunderprism.compiler.range;

import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.type.ValueType;

/** Intervals of shifts. A count of the width or more gives 0, or the sign when shifting a signed value right. */
final class Shifts {

    private Shifts() {}

    static Interval left(Interval operand, Interval count) {
        ValueType type = operand.type();
        boolean mayShiftOut = !Arithmetic.inRange(count.high(), type.width());
        boolean alwaysShiftsOut = !Arithmetic.inRange(count.low(), type.width());
        if (alwaysShiftsOut || (operand.low() == 0 && operand.high() == 0)) {
            return Interval.of(type, 0);
        }
        if (mayShiftOut || count.high() > 62 || !operand.isSignedLong()) {
            return Interval.full(type);
        }
        try {
            long least = 1L << count.low();
            long most = 1L << count.high();
            long low = Math.multiplyExact(operand.low(), operand.low() < 0 ? most : least);
            long high = Math.multiplyExact(operand.high(), operand.high() < 0 ? least : most);
            return IntervalArithmetic.within(type, low, high);
        } catch (ArithmeticException overflow) {
            return Interval.full(type);
        }
    }

    /** Monotonic in both operands: a larger count brings the value nearer to 0, or to -1 when it is negative. */
    static Interval right(Interval operand, Interval count) {
        ValueType type = operand.type();
        boolean lowNegative = operand.mayBeNegative();
        boolean highNegative = type.signed() && operand.high() < 0;
        long low = shift(type, operand.low(), lowNegative ? count.low() : count.high());
        long high = shift(type, operand.high(), highNegative ? count.high() : count.low());
        return new Interval(type, low, high);
    }

    private static long shift(ValueType type, long value, long count) {
        return Arithmetic.binary(Opcode.SHIFT_RIGHT, type, value, count);
    }
}
