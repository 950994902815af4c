package org.thunderprism.lang.model.onnx;

import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * Comparisons of floating-point numbers as comparisons of integers. An integer is compared as the floating-point number that it is rounded
 * to, ties to even (IEEE 754-2019, section 5.4.1); rounding keeps the order, so that the integers that pass are those up to a largest one.
 */
final class Threshold {

    private Threshold() {}

    /**
     * The largest 64-bit integer that is at most the value.
     *
     * @param doubles whether integers are compared as 64-bit floating-point numbers, not as 32-bit ones
     * @return empty when all integers pass, or none
     */
    static OptionalLong atMost(double value, boolean doubles) {
        return largest(integer -> (doubles ? (double) integer : (float) integer) <= value);
    }

    /** The largest 64-bit integer that is less than the value, likewise. */
    static OptionalLong below(double value, boolean doubles) {
        return largest(integer -> (doubles ? (double) integer : (float) integer) < value);
    }

    private static OptionalLong largest(LongPredicate passes) {
        long low = Long.MIN_VALUE;
        long high = Long.MAX_VALUE;
        if (!passes.test(low) || passes.test(high)) {
            return OptionalLong.empty();
        }
        while (high - low != 1) {
            long middle = (low & high) + ((low ^ high) >> 1);
            if (passes.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalLong.of(low);
    }
}
