package org.thunderprism.lang.type;

import java.math.BigInteger;
import java.util.Optional;
import org.thunderprism.lang.thunderDsl.BinaryOperator;

/** Operators on integers without a width, as they hold for compile-time integers. */
final class ExactArithmetic {

    private ExactArithmetic() {}

    /** Empty for operators that give no integer, and for results that are too large to be sensible. */
    static Optional<BigInteger> apply(BinaryOperator operator, BigInteger left, BigInteger right) {
        BigInteger result = switch (operator) {
            case ADD -> left.add(right);
            case SUBTRACT -> left.subtract(right);
            case MULTIPLY -> left.multiply(right);
            case DIVIDE -> right.signum() == 0 ? BigInteger.ZERO : left.divide(right);
            case REMAINDER -> right.signum() == 0 ? left : left.remainder(right);
            case BIT_AND -> left.and(right);
            case BIT_OR -> left.or(right);
            case BIT_XOR -> left.xor(right);
            case SHIFT_LEFT -> shiftLeft(left, right);
            case SHIFT_RIGHT -> right.signum() < 0 ? null : left.shiftRight(count(right));
            default -> null;
        };
        return Optional.ofNullable(result).filter(value -> value.bitLength() <= CompileTimeInteger.MAXIMUM_BITS);
    }

    private static BigInteger shiftLeft(BigInteger value, BigInteger count) {
        if (count.signum() < 0 || value.signum() != 0 && count.bitLength() > 16) {
            return null;
        }
        return value.signum() == 0 ? value : value.shiftLeft(count(count));
    }

    private static int count(BigInteger count) {
        return count.min(BigInteger.valueOf(1 << 16)).intValue();
    }
}
