package org.thunderprism.compiler.fuse.tree;

import java.util.Arrays;

/** A row of a table: integers in canonical form of the table's element type. Immutable; compared by content. */
public final class Row {

    private final long[] values;

    public Row(long... values) {
        this.values = values.clone();
    }

    public int length() {
        return values.length;
    }

    public long get(int index) {
        return values[index];
    }

    public long[] toArray() {
        return values.clone();
    }

    void copyTo(long[] target, int offset) {
        System.arraycopy(values, 0, target, offset, values.length);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Row row && Arrays.equals(values, row.values));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
