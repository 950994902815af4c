package org.thunderprism.compiler.tests.random;

/**
 * What random programs may contain beside scalar operations.
 *
 * @param state per-flow and single-row state, every collision policy
 * @param counters counters and arrays of counters
 * @param tables match tables of every kind of key
 * @param primitives vectors, partition, map (fuzzy and match tables), sum
 * @param branches nested {@code if}
 * @param verdicts verdicts of every kind
 * @param sends messages to another vertex
 */
public record Features(
        boolean state,
        boolean counters,
        boolean tables,
        boolean primitives,
        boolean branches,
        boolean verdicts,
        boolean sends) {

    /** Scalar operations on inputs and constants alone. */
    public static final Features ARITHMETIC = new Features(false, false, false, false, false, false, false);

    /** All that a run on records can show: everything but messages. */
    public static final Features RECORDS = new Features(true, true, true, true, true, true, false);

    /** Everything. */
    public static final Features ALL = new Features(true, true, true, true, true, true, true);
}
