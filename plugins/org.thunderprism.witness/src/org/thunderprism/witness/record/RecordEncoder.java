package org.thunderprism.witness.record;

import java.nio.ByteBuffer;
import org.thunderprism.codegen.record.RecordLayout;

/** Turns records into the bytes that artefacts read. */
public final class RecordEncoder {

    private final RecordLayout layout;

    public RecordEncoder(RecordLayout layout) {
        this.layout = layout;
    }

    /**
     * Writes a record's inputs.
     *
     * @param record one canonical value for each input, vectors flattened
     * @param bytes little-endian, with room for the inputs
     * @param begin where in {@code bytes} the record begins
     */
    public void encode(long[] record, ByteBuffer bytes, int begin) {
        if (record.length != layout.inputCount()) {
            throw new IllegalArgumentException(layout.inputCount() + " values are needed, not " + record.length);
        }
        int next = 0;
        for (RecordLayout.Field field : layout.inputs()) {
            for (int element = 0; element < field.type().size(); element++) {
                put(bytes, begin + field.offset(element), field.elementBytes(), record[next++]);
            }
        }
    }

    private static void put(ByteBuffer bytes, int offset, int size, long value) {
        switch (size) {
            case 1 -> bytes.put(offset, (byte) value);
            case 2 -> bytes.putShort(offset, (short) value);
            case 4 -> bytes.putInt(offset, (int) value);
            default -> bytes.putLong(offset, value);
        }
    }
}
