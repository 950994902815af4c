package org.thunderprism.lang.table;

/**
 * What a table may hold at most.
 *
 * @param entries rows, and the largest size that a program may declare
 * @param fileBytes size of a file with rows
 */
public record TableLimits(int entries, long fileBytes) {

    public static final TableLimits DEFAULT = new TableLimits(1_000_000, 64L << 20);
}
