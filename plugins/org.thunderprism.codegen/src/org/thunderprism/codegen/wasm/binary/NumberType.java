package org.thunderprism.codegen.wasm.binary;

/** The integer number types (section 5.3.1). */
public enum NumberType {
    I32(0x7f, 4),
    I64(0x7e, 8);

    private final int code;
    private final int bytes;

    NumberType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    int code() {
        return code;
    }

    /** Bytes that a value takes in memory. */
    public int bytes() {
        return bytes;
    }

    /** Bits of a value. */
    public int bits() {
        return bytes * Byte.SIZE;
    }
}
