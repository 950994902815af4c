package org.thunderprism.codegen.wasm.binary;

/** The loads and stores of integers (section 5.4.6). */
public enum MemoryAccess {
    I32_LOAD(0x28, 2),
    I64_LOAD(0x29, 3),
    I32_LOAD8_S(0x2c, 0),
    I32_LOAD8_U(0x2d, 0),
    I32_LOAD16_S(0x2e, 1),
    I32_LOAD16_U(0x2f, 1),
    I64_LOAD8_S(0x30, 0),
    I64_LOAD8_U(0x31, 0),
    I64_LOAD16_S(0x32, 1),
    I64_LOAD16_U(0x33, 1),
    I64_LOAD32_S(0x34, 2),
    I64_LOAD32_U(0x35, 2),
    I32_STORE(0x36, 2),
    I64_STORE(0x37, 3),
    I32_STORE8(0x3a, 0),
    I32_STORE16(0x3b, 1),
    I64_STORE8(0x3c, 0),
    I64_STORE16(0x3d, 1),
    I64_STORE32(0x3e, 2);

    private final int code;
    private final int alignment;

    MemoryAccess(int code, int alignment) {
        this.code = code;
        this.alignment = alignment;
    }

    int code() {
        return code;
    }

    /** Binary logarithm of the bytes that are accessed: the natural alignment. */
    int alignment() {
        return alignment;
    }
}
