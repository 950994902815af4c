package org.thunderprism.witness.p4.run;

import java.util.Arrays;

/** Bytes that are put together from fields of bits. */
final class PacketWriter {

    private byte[] bytes = new byte[256];
    private int bits;

    void clear() {
        Arrays.fill(bytes, 0, (bits + 7) / Byte.SIZE, (byte) 0);
        bits = 0;
    }

    void put(long value, int width) {
        int end = (bits + width + 7) / Byte.SIZE;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
        }
        if (((bits | width) & 7) == 0) {
            for (int shift = width - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                bytes[bits >> 3] = (byte) (value >>> shift);
                bits += Byte.SIZE;
            }
        } else {
            for (int shift = width - 1; shift >= 0; shift--, bits++) {
                bytes[bits >> 3] |= (byte) ((value >>> shift & 1) << 7 - (bits & 7));
            }
        }
    }

    byte[] followedBy(byte[] rest, int begin) {
        int length = (bits + 7) / Byte.SIZE;
        byte[] all = Arrays.copyOf(bytes, length + rest.length - begin);
        System.arraycopy(rest, begin, all, length, rest.length - begin);
        return all;
    }
}
