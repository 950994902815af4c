package org.thunderprism.lang.type;

import java.math.BigInteger;
import org.thunderprism.model.type.ValueType;

/**
 * A two's complement or unsigned integer.
 *
 * @param width bits, 1 to 64
 */
public record IntegerType(boolean signed, int width) implements Type {

    public static final IntegerType U8 = unsigned(8);
    public static final IntegerType U16 = unsigned(16);
    public static final IntegerType U32 = unsigned(32);
    public static final IntegerType I32 = signed(32);
    public static final IntegerType U64 = unsigned(64);
    public static final IntegerType I64 = signed(64);

    public IntegerType {
        if (width < 1 || width > 64) {
            throw new IllegalArgumentException("no such width: " + width);
        }
    }

    public static IntegerType unsigned(int width) {
        return new IntegerType(false, width);
    }

    public static IntegerType signed(int width) {
        return new IntegerType(true, width);
    }

    public BigInteger minimum() {
        return signed ? BigInteger.TWO.pow(width - 1).negate() : BigInteger.ZERO;
    }

    public BigInteger maximum() {
        return BigInteger.TWO.pow(signed ? width - 1 : width).subtract(BigInteger.ONE);
    }

    public boolean holds(BigInteger value) {
        return valueType().holds(value);
    }

    /** Whether every value of the other type is one of this type. */
    public boolean holds(IntegerType other) {
        return signed == other.signed ? width >= other.width : signed && width > other.width;
    }

    /** The value that the low bits stand for. */
    public BigInteger wrap(BigInteger value) {
        BigInteger low = value.mod(BigInteger.TWO.pow(width));
        return signed && low.testBit(width - 1) ? low.subtract(BigInteger.TWO.pow(width)) : low;
    }

    /** The nearest value of this type. */
    public BigInteger saturate(BigInteger value) {
        return value.max(minimum()).min(maximum());
    }

    @Override
    public ValueType valueType() {
        return signed ? ValueType.signed(width) : ValueType.unsigned(width);
    }

    @Override
    public String toString() {
        return (signed ? "i" : "u") + width;
    }
}
