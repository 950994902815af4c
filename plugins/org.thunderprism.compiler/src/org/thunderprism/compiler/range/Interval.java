package org.thunderprism.compiler.range;

import java.util.Optional;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.type.ValueType;

/**
 * All integers of one type from {@code low} to {@code high}, both included, in the order of the type.
 *
 * @param type scalar
 * @param low the smallest, canonical
 * @param high the largest, canonical, not below {@code low}; a u64 of 2^63 and more reads as a negative long
 */
public record Interval(ValueType type, long low, long high) {

    public Interval {
        if (!type.isScalar() || Arithmetic.compare(type, low, high) > 0) {
            throw new IllegalArgumentException("no interval of " + type + ": " + low + " to " + high);
        }
    }

    /** Every value of the type. */
    public static Interval full(ValueType type) {
        return new Interval(type.element(), type.minimum(), type.maximum());
    }

    /** One value. */
    public static Interval of(ValueType type, long value) {
        return new Interval(type, value, value);
    }

    /** Whether only one value is possible. */
    public boolean isConstant() {
        return low == high;
    }

    public boolean contains(long value) {
        return Arithmetic.compare(type, low, value) <= 0 && Arithmetic.compare(type, value, high) <= 0;
    }

    /** Whether some value is in both. */
    public boolean overlaps(long otherLow, long otherHigh) {
        return Arithmetic.compare(type, low, otherHigh) <= 0 && Arithmetic.compare(type, otherLow, high) <= 0;
    }

    /** The part that is not above {@code limit}; empty when everything is. */
    public Optional<Interval> atMost(long limit) {
        if (Arithmetic.compare(type, low, limit) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Interval(type, low, Arithmetic.binary(Opcode.MINIMUM, type, high, limit)));
    }

    /** The part that is above {@code limit}; empty when nothing is. */
    public Optional<Interval> above(long limit) {
        if (Arithmetic.compare(type, high, limit) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Interval(type, Arithmetic.binary(Opcode.MAXIMUM, type, low, limit + 1), high));
    }

    /** The smallest interval that holds both. */
    public Interval union(Interval other) {
        return new Interval(
                type,
                Arithmetic.binary(Opcode.MINIMUM, type, low, other.low),
                Arithmetic.binary(Opcode.MAXIMUM, type, high, other.high));
    }

    /** Whether the bounds are the integers that they read as: false where a u64 reaches 2^63. */
    boolean isSignedLong() {
        return type.signed() || high >= 0;
    }

    boolean mayBeNegative() {
        return type.signed() && low < 0;
    }

    /** Whether every value of this interval, as an integer, is also one of {@code other}. */
    public boolean fits(ValueType other) {
        if (mayBeNegative() && (!other.signed() || low < other.minimum())) {
            return false;
        }
        boolean negativeOnly = type.signed() && high < 0;
        return negativeOnly || Long.compareUnsigned(high, other.maximum()) <= 0;
    }
}
