package org.thunderprism.witness.p4;

import java.io.ByteArrayOutputStream;

/** Reads or writes a packet's fields, each in whole bytes, big-endian. */
final class PacketFields {

    private final byte[] bytes;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private int next;

    /** An empty packet to write. */
    PacketFields() {
        this(new byte[0]);
    }

    /** A packet to read. */
    PacketFields(byte[] bytes) {
        this.bytes = bytes;
    }

    PacketFields put(int bits, long value) {
        for (int shift = bits - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            written.write((int) (value >>> shift));
        }
        return this;
    }

    PacketFields put(byte[] more) {
        written.writeBytes(more);
        return this;
    }

    byte[] toBytes() {
        return written.toByteArray();
    }

    PacketFields skip(int count) {
        next += count;
        return this;
    }

    long take(int bits) {
        long value = 0;
        for (int i = 0; i < bits; i += Byte.SIZE) {
            value = value << Byte.SIZE | bytes[next++] & 0xff;
        }
        return value;
    }
}
