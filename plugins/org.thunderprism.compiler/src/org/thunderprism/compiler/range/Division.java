package org.thunderprism.compiler.range;

import org.thunderprism.model.type.ValueType;

/** Intervals of quotients and remainders, with x / 0 = 0 and x % 0 = x. */
final class Division {

    private Division() {}

    static Interval quotient(Interval dividend, Interval divisor) {
        return dividend.type().signed() ? signedQuotient(dividend, divisor) : unsignedQuotient(dividend, divisor);
    }

    static Interval remainder(Interval dividend, Interval divisor) {
        return dividend.type().signed() ? signedRemainder(dividend, divisor) : unsignedRemainder(dividend, divisor);
    }

    private static Interval unsignedQuotient(Interval dividend, Interval divisor) {
        long largestDivisor = divisor.high();
        if (largestDivisor == 0) {
            return Interval.of(dividend.type(), 0);
        }
        boolean mayBeZero = divisor.low() == 0;
        long low = mayBeZero ? 0 : Long.divideUnsigned(dividend.low(), largestDivisor);
        long high = Long.divideUnsigned(dividend.high(), mayBeZero ? 1 : divisor.low());
        return new Interval(dividend.type(), low, high);
    }

    private static Interval unsignedRemainder(Interval dividend, Interval divisor) {
        if (Long.compareUnsigned(dividend.high(), divisor.low()) < 0) {
            return dividend;
        }
        boolean mayBeZero = divisor.low() == 0;
        boolean divisorBounds = !mayBeZero && Long.compareUnsigned(divisor.high() - 1, dividend.high()) < 0;
        return new Interval(dividend.type(), 0, divisorBounds ? divisor.high() - 1 : dividend.high());
    }

    /** For divisors of one sign the quotient is monotonic in each operand, so that corners bound it. */
    private static Interval signedQuotient(Interval dividend, Interval divisor) {
        ValueType type = dividend.type();
        if (dividend.low() == type.minimum() && divisor.contains(-1)) {
            return Interval.full(type);
        }
        Interval result = divisor.contains(0) ? Interval.of(type, 0) : null;
        if (divisor.low() < 0) {
            result = join(result, corners(dividend, divisor.low(), Math.min(-1, divisor.high())));
        }
        if (divisor.high() > 0) {
            result = join(result, corners(dividend, Math.max(1, divisor.low()), divisor.high()));
        }
        return result;
    }

    private static Interval corners(Interval dividend, long lowDivisor, long highDivisor) {
        long a = dividend.low() / lowDivisor;
        long b = dividend.low() / highDivisor;
        long c = dividend.high() / lowDivisor;
        long d = dividend.high() / highDivisor;
        return new Interval(
                dividend.type(), Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    private static Interval join(Interval left, Interval right) {
        return left == null ? right : left.union(right);
    }

    /** The remainder has the dividend's sign, is no larger than it, and smaller than the divisor unless that is 0. */
    private static Interval signedRemainder(Interval dividend, Interval divisor) {
        long low = Math.min(0, dividend.low());
        long high = Math.max(0, dividend.high());
        if (!divisor.contains(0) && divisor.low() != Long.MIN_VALUE) {
            long largest = Math.max(Math.abs(divisor.low()), Math.abs(divisor.high())) - 1;
            low = Math.max(low, -largest);
            high = Math.min(high, largest);
        }
        return new Interval(dividend.type(), low, high);
    }
}
