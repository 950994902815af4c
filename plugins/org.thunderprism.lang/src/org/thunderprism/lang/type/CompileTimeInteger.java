package org.thunderprism.lang.type;

import java.math.BigInteger;
import org.thunderprism.model.type.ValueType;

/**
 * An integer that is known at compile time and has no type yet: a literal, a constant without a type, a loop variable, or what
 * is computed from them. It is exact, and takes the type that its user needs.
 *
 * @param low the smallest value that it has in any round of any loop and at any vertex
 * @param high the largest such value
 */
public record CompileTimeInteger(BigInteger low, BigInteger high) implements Type {

    /** Bits that a compile-time integer may take. */
    public static final int MAXIMUM_BITS = 256;

    public static CompileTimeInteger of(BigInteger value) {
        return new CompileTimeInteger(value, value);
    }

    public static CompileTimeInteger of(long low, long high) {
        return new CompileTimeInteger(BigInteger.valueOf(low), BigInteger.valueOf(high));
    }

    public boolean isSingle() {
        return low.equals(high);
    }

    public boolean fits(IntegerType type) {
        return type.holds(low) && type.holds(high);
    }

    /** The smallest interval that holds both. */
    public CompileTimeInteger hull(CompileTimeInteger other) {
        return new CompileTimeInteger(low.min(other.low), high.max(other.high));
    }

    /** The type it takes when nobody asks for one: the first of u32, i32, u64 and i64 that holds it, or i64 when none does. */
    public IntegerType defaultType() {
        if (fits(IntegerType.U32)) {
            return IntegerType.U32;
        }
        if (fits(IntegerType.I32)) {
            return IntegerType.I32;
        }
        return fits(IntegerType.U64) ? IntegerType.U64 : IntegerType.I64;
    }

    @Override
    public ValueType valueType() {
        return defaultType().valueType();
    }

    @Override
    public String toString() {
        return isSingle() ? "the integer " + low : "an integer of " + low + " to " + high;
    }
}
