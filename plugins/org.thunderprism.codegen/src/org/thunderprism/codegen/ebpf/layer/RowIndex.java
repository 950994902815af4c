package org.thunderprism.codegen.ebpf.layer;

import java.util.List;

/**
 * One way to find the row that a selection's keys select. Costs are measured, in BPF instructions: on the machine that they were measured on
 * about four instructions take 0.3 ns, and loads that hit the first-level cache come free with them.
 */
interface RowIndex {

    /** What is selected. */
    Selection selection();

    /** The key of a selection that has but one. */
    default Key key() {
        return selection().keys().get(0);
    }

    /** Estimated instructions, reading the keys included. */
    int cost();

    /** Bytes of the tables that the index is read from. */
    long bytes();

    /** The rows in the order of their numbers as this index gives them; a row may stand several times. */
    List<long[]> rows();

    /** Whether the number comes out of a table, so that it can be multiplied there for nothing. */
    boolean isStored();

    /**
     * Writes what has to be written before, and gives the expression of the row's number times the stride.
     *
     * @param stride at least 1; the largest product fits 16 bits
     */
    Index write(LayerWriter writer, int stride);

    /**
     * An expression for a row.
     *
     * @param limit the largest value that the verifier takes for possible
     */
    record Index(String text, long limit) {}
}
