package org.thunderprism.compiler.range;

import org.thunderprism.model.type.ValueType;

/** Intervals of bitwise operations. Bounds of negative operands are not looked into: their results are the whole type. */
final class Bits {

    private Bits() {}

    static Interval and(Interval left, Interval right) {
        ValueType type = left.type();
        if (left.mayBeNegative() && right.mayBeNegative()) {
            return Interval.full(type);
        }
        // A side that is not negative bounds the result; the other one does so only when it is not negative either.
        if (left.mayBeNegative()) {
            return new Interval(type, 0, right.high());
        }
        if (right.mayBeNegative()) {
            return new Interval(type, 0, left.high());
        }
        return new Interval(type, 0, unsignedMinimum(left.high(), right.high()));
    }

    static Interval or(Interval left, Interval right) {
        if (left.mayBeNegative() || right.mayBeNegative()) {
            return Interval.full(left.type());
        }
        return new Interval(left.type(), unsignedMaximum(left.low(), right.low()), allBits(left, right));
    }

    static Interval xor(Interval left, Interval right) {
        if (left.mayBeNegative() || right.mayBeNegative()) {
            return Interval.full(left.type());
        }
        return new Interval(left.type(), 0, allBits(left, right));
    }

    /** All bits set up to the highest that either operand can have. */
    private static long allBits(Interval left, Interval right) {
        long bits = left.high() | right.high();
        return bits == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(bits);
    }

    private static long unsignedMinimum(long left, long right) {
        return Long.compareUnsigned(left, right) <= 0 ? left : right;
    }

    private static long unsignedMaximum(long left, long right) {
        return Long.compareUnsigned(left, right) >= 0 ? left : right;
    }
}
