package org.thunderprism.lang.model.pegasus;

/**
 * All integers from {@code low} to {@code high}, both included.
 *
 * @param low the smallest
 * @param high the largest, not below {@code low}
 */
record IntegerRange(long low, long high) {

    static final IntegerRange ZERO = new IntegerRange(0, 0);

    IntegerRange {
        if (low > high) {
            throw new IllegalArgumentException(low + " > " + high);
        }
    }

    /**
     * What a sum of one integer of each range can be.
     *
     * @throws ArithmeticException when a bound needs more than 64 bits
     */
    IntegerRange plus(IntegerRange other) {
        return new IntegerRange(Math.addExact(low, other.low), Math.addExact(high, other.high));
    }

    boolean fits(int signedWidth) {
        long limit = 1L << (signedWidth - 1);
        return -limit <= low && high <= limit - 1;
    }
}
