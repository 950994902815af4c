package org.thunderprism.codegen.wasm.binary;

/** The numeric instructions on integers, without immediates (section 5.4.7). */
public enum Numeric {
    I32_EQZ(0x45),
    I32_EQ(0x46),
    I32_NE(0x47),
    I32_LT_S(0x48),
    I32_LT_U(0x49),
    I32_GT_S(0x4a),
    I32_GT_U(0x4b),
    I32_LE_S(0x4c),
    I32_LE_U(0x4d),
    I32_GE_S(0x4e),
    I32_GE_U(0x4f),
    I64_EQZ(0x50),
    I64_EQ(0x51),
    I64_NE(0x52),
    I64_LT_S(0x53),
    I64_LT_U(0x54),
    I64_GT_S(0x55),
    I64_GT_U(0x56),
    I64_LE_S(0x57),
    I64_LE_U(0x58),
    I64_GE_S(0x59),
    I64_GE_U(0x5a),
    I32_ADD(0x6a),
    I32_SUB(0x6b),
    I32_MUL(0x6c),
    I32_DIV_S(0x6d),
    I32_DIV_U(0x6e),
    I32_REM_S(0x6f),
    I32_REM_U(0x70),
    I32_AND(0x71),
    I32_OR(0x72),
    I32_XOR(0x73),
    I32_SHL(0x74),
    I32_SHR_S(0x75),
    I32_SHR_U(0x76),
    I64_ADD(0x7c),
    I64_SUB(0x7d),
    I64_MUL(0x7e),
    I64_DIV_S(0x7f),
    I64_DIV_U(0x80),
    I64_REM_S(0x81),
    I64_REM_U(0x82),
    I64_AND(0x83),
    I64_OR(0x84),
    I64_XOR(0x85),
    I64_SHL(0x86),
    I64_SHR_S(0x87),
    I64_SHR_U(0x88),
    I32_WRAP_I64(0xa7),
    I64_EXTEND_I32_S(0xac),
    I64_EXTEND_I32_U(0xad),
    I32_EXTEND8_S(0xc0),
    I32_EXTEND16_S(0xc1);

    private final int code;

    Numeric(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
