package org.thunderprism.compiler.interpret;

/** A prepared table: keys that lie side by side in an array give a row of results. */
interface TableMemory {

    /**
     * Copies the row that the keys select.
     *
     * @param from where the first key lies in {@code keys}
     * @param to where the first element of the result goes in {@code results}
     */
    void copyRow(long[] keys, int from, long[] results, int to);
}
