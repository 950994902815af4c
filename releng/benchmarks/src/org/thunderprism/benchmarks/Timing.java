package org.thunderprism.benchmarks;

import java.util.Arrays;

/**
 * The same work, measured several times.
 *
 * @param minimum what the work costs when nothing disturbs it
 * @param median what it cost here
 */
record Timing(double minimum, double median) {

    static Timing of(double... measured) {
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        return new Timing(sorted[0], (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
    }

    /** The mean of several works' minimums and medians. */
    static Timing mean(Timing... timings) {
        return new Timing(
                Arrays.stream(timings).mapToDouble(Timing::minimum).average().orElseThrow(),
                Arrays.stream(timings).mapToDouble(Timing::median).average().orElseThrow());
    }
}
