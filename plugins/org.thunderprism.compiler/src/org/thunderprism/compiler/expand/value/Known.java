package org.thunderprism.compiler.expand.value;

import java.math.BigInteger;
import org.thunderprism.model.type.ValueType;

/**
 * A compile-time integer with a type.
 *
 * @param type a scalar type
 * @param bits canonical form of the type
 */
public record Known(ValueType type, long bits) implements Scalar {

    public static Known truth(boolean value) {
        return new Known(ValueType.BOOLEAN, value ? 1 : 0);
    }

    public boolean isTrue() {
        return bits != 0;
    }

    /** The integer that the bits stand for. */
    public BigInteger value() {
        BigInteger value = BigInteger.valueOf(bits);
        return type.signed() || bits >= 0 ? value : value.add(BigInteger.ONE.shiftLeft(Long.SIZE));
    }
}
