package org.thunderprism.codegen.wasm.binary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing byte sequence with the value encodings of section 5.2: integers in LEB128, names, and sized parts. */
final class ByteWriter {

    private static final int LOW_BITS = 0x7f;
    private static final int CONTINUED = 0x80;
    private static final int SIGN = 0x40;

    private byte[] bytes = new byte[64];
    private int size;

    int size() {
        return size;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    ByteWriter write(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    ByteWriter write(byte[] source, int length) {
        reserve(length);
        System.arraycopy(source, 0, bytes, size, length);
        size += length;
        return this;
    }

    ByteWriter write(byte[] source) {
        return write(source, source.length);
    }

    /** Unsigned LEB128 of the 32 bits of {@code value}. */
    ByteWriter unsigned(int value) {
        int rest = value;
        while ((rest & ~LOW_BITS) != 0) {
            write(rest & LOW_BITS | CONTINUED);
            rest >>>= 7;
        }
        return write(rest);
    }

    /** Signed LEB128; a 32-bit integer is passed sign-extended. */
    ByteWriter signed(long value) {
        long rest = value;
        while (true) {
            int low = (int) rest & LOW_BITS;
            rest >>= 7;
            boolean last = rest == ((low & SIGN) == 0 ? 0 : -1);
            write(last ? low : low | CONTINUED);
            if (last) {
                return this;
            }
        }
    }

    /** A name: UTF-8 with its length. */
    ByteWriter name(String name) {
        return sized(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes with their count before them. */
    ByteWriter sized(byte[] content) {
        return unsigned(content.length).write(content);
    }

    /** The content of another writer with its size before it. */
    ByteWriter sized(ByteWriter content) {
        return unsigned(content.size).write(content.bytes, content.size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
