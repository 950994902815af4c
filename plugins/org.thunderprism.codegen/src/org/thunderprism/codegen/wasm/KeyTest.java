package org.thunderprism.codegen.wasm;

import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.type.ValueType;

/**
 * What an entry of a match table asks of one key, in one of two forms.
 *
 * @param masked whether the key's masked bits are compared, rather than its place in a range
 * @param low the range's least key; or the value of the masked bits
 * @param high the range's greatest key; or the mask
 */
record KeyTest(boolean masked, long low, long high) {

    /** The test of an entry's key: a prefix of the bits is a range of keys, whatever the sign. */
    static KeyTest of(MatchKind kind, ValueType type, long value, long bound) {
        return switch (kind) {
            case EXACT -> new KeyTest(false, value, value);
            case RANGE -> new KeyTest(false, value, bound);
            case TERNARY -> new KeyTest(true, value & bound, bound);
            case LPM -> prefix(type, value, (int) bound);
        };
    }

    private static KeyTest prefix(ValueType type, long value, int length) {
        if (length == 0) {
            return new KeyTest(false, type.minimum(), type.maximum());
        }
        long free = length == type.width() ? 0 : -1L >>> Long.SIZE - (type.width() - length);
        return new KeyTest(false, value & ~free, value | free);
    }

    /** Whether a key passes. */
    boolean accepts(ValueType type, long key) {
        return masked
                ? (key & high) == low
                : Arithmetic.compare(type, low, key) <= 0 && Arithmetic.compare(type, key, high) <= 0;
    }
}
