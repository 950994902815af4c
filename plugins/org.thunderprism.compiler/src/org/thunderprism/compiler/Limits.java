package org.thunderprism.compiler;

import org.thunderprism.lang.table.TableLimits;

/**
 * Every bound of the compiler in one place: what a program may ask for before a phase refuses it with a diagnostic. They
 * keep any input, however hostile, within seconds and within a gigabyte of memory.
 *
 * @param instructions instructions of the expanded network, all vertices together
 * @param rounds rounds of loops, folds and selections, calls, and elements of vector operations, of the whole expansion
 * @param expansionDepth loops, folds, selections and function calls that may be nested in one another
 * @param evaluationDepth expressions and statements that may be nested in one another once functions are inlined
 * @param constantBits bits of a compile-time integer
 * @param vectorLength elements of a vector, and of an array in a state or counter
 * @param stateBytes memory of one state at one vertex, slots times row
 * @param messageBytes one message's fields, so that it fits an Ethernet frame
 * @param tableEntries entries of one table
 * @param fuzzyDepth levels of a clustering tree
 */
public record Limits(
        int instructions,
        int rounds,
        int expansionDepth,
        int evaluationDepth,
        int constantBits,
        int vectorLength,
        long stateBytes,
        int messageBytes,
        int tableEntries,
        int fuzzyDepth) {

    public static final Limits DEFAULT =
            new Limits(1_000_000, 1_000_000, 128, 400, 256, 65_536, 1L << 30, 1_400, TableLimits.DEFAULT.entries(), 12);
}
