package org.thunderprism.compiler.expand.body;

import java.math.BigInteger;
import java.util.Optional;
import org.thunderprism.model.ir.Opcode;

/** Operations on compile-time integers without a type: exact, with the language's rules for division by zero. */
final class ExactArithmetic {

    private final int bits;

    /** @param bits the size of the largest result */
    ExactArithmetic(int bits) {
        this.bits = bits;
    }

    /** The result, or empty when it is larger than allowed. */
    Optional<BigInteger> apply(Opcode opcode, BigInteger left, BigInteger right) {
        BigInteger result = switch (opcode) {
            case ADD -> left.add(right);
            case SUBTRACT -> left.subtract(right);
            case MULTIPLY -> left.multiply(right);
            case DIVIDE -> right.signum() == 0 ? BigInteger.ZERO : left.divide(right);
            case REMAINDER -> right.signum() == 0 ? left : left.remainder(right);
            case AND -> left.and(right);
            case OR -> left.or(right);
            case XOR -> left.xor(right);
            case MINIMUM -> left.min(right);
            case MAXIMUM -> left.max(right);
            case SHIFT_LEFT -> shiftLeft(left, right);
            case SHIFT_RIGHT ->
                left.shiftRight(right.min(BigInteger.valueOf(bits)).intValue());
            default -> throw new IllegalArgumentException(opcode + " gives no integer");
        };
        return Optional.ofNullable(result).filter(value -> value.bitLength() <= bits);
    }

    private BigInteger shiftLeft(BigInteger left, BigInteger count) {
        if (left.signum() == 0) {
            return left;
        }
        // Checked before shifting: the count alone can ask for more memory than there is.
        return count.compareTo(BigInteger.valueOf(bits)) > 0 ? null : left.shiftLeft(count.intValue());
    }

    static boolean compare(Opcode opcode, BigInteger left, BigInteger right) {
        int order = left.compareTo(right);
        return switch (opcode) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_EQUAL -> order >= 0;
            default -> throw new IllegalArgumentException(opcode + " compares nothing");
        };
    }
}
