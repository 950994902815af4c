package org.thunderprism.lang.type;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.thunderprism.lang.thunderDsl.BinaryOperator;

/** Operators on the intervals of compile-time integers. Results are exact for single values and never too small. */
final class IntervalArithmetic {

    private IntervalArithmetic() {}

    /** Empty when the result is too large to be sensible, or a shift count is negative. */
    static Optional<CompileTimeInteger> apply(
            BinaryOperator operator, CompileTimeInteger left, CompileTimeInteger right) {
        if (left.isSingle() && right.isSingle()) {
            return ExactArithmetic.apply(operator, left.low(), right.low()).map(CompileTimeInteger::of);
        }
        return switch (operator) {
            case ADD, SUBTRACT, MULTIPLY, SHIFT_LEFT, SHIFT_RIGHT -> corners(operator, left, right);
            case DIVIDE, REMAINDER -> Optional.of(magnitude(left, right));
            default -> Optional.of(bits(left, right));
        };
    }

    private static Optional<CompileTimeInteger> corners(
            BinaryOperator operator, CompileTimeInteger left, CompileTimeInteger right) {
        CompileTimeInteger hull = null;
        for (BigInteger first : List.of(left.low(), left.high())) {
            for (BigInteger second : List.of(right.low(), right.high())) {
                Optional<BigInteger> corner = ExactArithmetic.apply(operator, first, second);
                if (corner.isEmpty()) {
                    return Optional.empty();
                }
                CompileTimeInteger single = CompileTimeInteger.of(corner.get());
                hull = hull == null ? single : hull.hull(single);
            }
        }
        return Optional.of(hull);
    }

    /** Quotients and remainders are no larger than the dividend; a quotient by a negative number changes the sign. */
    private static CompileTimeInteger magnitude(CompileTimeInteger dividend, CompileTimeInteger divisor) {
        BigInteger largest = dividend.low().abs().max(dividend.high().abs());
        boolean negative = dividend.low().signum() < 0 || divisor.low().signum() < 0;
        return new CompileTimeInteger(negative ? largest.negate() : BigInteger.ZERO, largest);
    }

    private static CompileTimeInteger bits(CompileTimeInteger left, CompileTimeInteger right) {
        int bits = Math.max(
                Math.max(left.low().bitLength(), left.high().bitLength()),
                Math.max(right.low().bitLength(), right.high().bitLength()));
        BigInteger highest = BigInteger.TWO.pow(bits).subtract(BigInteger.ONE);
        boolean negative = left.low().signum() < 0 || right.low().signum() < 0;
        return new CompileTimeInteger(negative ? BigInteger.TWO.pow(bits).negate() : BigInteger.ZERO, highest);
    }
}
