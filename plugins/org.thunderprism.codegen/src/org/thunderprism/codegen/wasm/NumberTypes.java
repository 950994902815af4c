package org.thunderprism.codegen.wasm;

import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.codegen.wasm.binary.MemoryAccess;
import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.model.type.ValueType;

/**
 * How scalars are held: up to 32 bits in an {@code i32}, wider ones in an {@code i64}, sign- or zero-extended to its bits.
 */
final class NumberTypes {

    private NumberTypes() {}

    /** The number type that holds an element of {@code type}. */
    static NumberType of(ValueType type) {
        return type.width() <= Integer.SIZE ? NumberType.I32 : NumberType.I64;
    }

    /** The load that brings a stored element of {@code type} into its own number type. */
    static MemoryAccess load(ValueType type) {
        return load(of(type), RecordLayout.storageBytes(type), type.signed());
    }

    /**
     * A load that extends {@code bytes} stored bytes to {@code target}, or takes the low ones when there are more than it
     * holds.
     */
    static MemoryAccess load(NumberType target, int bytes, boolean signed) {
        if (target == NumberType.I32) {
            return switch (bytes) {
                case 1 -> signed ? MemoryAccess.I32_LOAD8_S : MemoryAccess.I32_LOAD8_U;
                case 2 -> signed ? MemoryAccess.I32_LOAD16_S : MemoryAccess.I32_LOAD16_U;
                default -> MemoryAccess.I32_LOAD;
            };
        }
        return switch (bytes) {
            case 1 -> signed ? MemoryAccess.I64_LOAD8_S : MemoryAccess.I64_LOAD8_U;
            case 2 -> signed ? MemoryAccess.I64_LOAD16_S : MemoryAccess.I64_LOAD16_U;
            case 4 -> signed ? MemoryAccess.I64_LOAD32_S : MemoryAccess.I64_LOAD32_U;
            default -> MemoryAccess.I64_LOAD;
        };
    }

    /** The store of an element of {@code type} in the bytes that it takes in memory. */
    static MemoryAccess store(ValueType type) {
        return store(of(type), RecordLayout.storageBytes(type));
    }

    /** The store of the low {@code bytes} of a number. */
    static MemoryAccess store(NumberType source, int bytes) {
        if (source == NumberType.I32) {
            return switch (bytes) {
                case 1 -> MemoryAccess.I32_STORE8;
                case 2 -> MemoryAccess.I32_STORE16;
                default -> MemoryAccess.I32_STORE;
            };
        }
        return switch (bytes) {
            case 1 -> MemoryAccess.I64_STORE8;
            case 2 -> MemoryAccess.I64_STORE16;
            case 4 -> MemoryAccess.I64_STORE32;
            default -> MemoryAccess.I64_STORE;
        };
    }
}
