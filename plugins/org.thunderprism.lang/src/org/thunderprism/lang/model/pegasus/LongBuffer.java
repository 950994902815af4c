package org.thunderprism.lang.model.pegasus;

import java.util.Arrays;

/** Integers in a row, without boxing: a model file holds millions of them. */
final class LongBuffer {

    private long[] values = new long[16];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
