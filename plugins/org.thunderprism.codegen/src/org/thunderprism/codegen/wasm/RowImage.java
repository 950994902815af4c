package org.thunderprism.codegen.wasm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Integers as they stand in linear memory. */
final class RowImage {

    private RowImage() {}

    /** Little-endian integers of {@code bytes} bytes each. */
    static byte[] of(long[] integers, int bytes) {
        ByteBuffer image =
                ByteBuffer.allocate(Math.multiplyExact(integers.length, bytes)).order(ByteOrder.LITTLE_ENDIAN);
        for (long integer : integers) {
            switch (bytes) {
                case 1 -> image.put((byte) integer);
                case 2 -> image.putShort((short) integer);
                case 4 -> image.putInt((int) integer);
                default -> image.putLong(integer);
            }
        }
        return image.array();
    }
}
