package org.thunderprism.codegen.p4.table;

import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.model.ir.MatchKind;

/** What an entry asks of one key. Keys are unsigned numbers of a width that the table knows. */
public sealed interface KeyMatch {

    /** Whether the key passes. */
    boolean accepts(long key);

    /** Whether every key that passes {@code other} passes this, as far as that can be told from both alone. */
    boolean covers(KeyMatch other);

    /** The match as an entry of P4 writes it. */
    String text(int width);

    /** The match as a command of {@code simple_switch_CLI} writes it. */
    String command(int width, MatchKind kind);

    /** One key. */
    record Exact(long value) implements KeyMatch {

        @Override
        public boolean accepts(long key) {
            return key == value;
        }

        @Override
        public boolean covers(KeyMatch other) {
            return equals(other);
        }

        @Override
        public String text(int width) {
            return Bits.literal(width, value);
        }

        @Override
        public String command(int width, MatchKind kind) {
            return Long.toUnsignedString(value);
        }
    }

    /** The keys from one to another, both included. */
    record Range(long low, long high) implements KeyMatch {

        @Override
        public boolean accepts(long key) {
            return Long.compareUnsigned(low, key) <= 0 && Long.compareUnsigned(key, high) <= 0;
        }

        @Override
        public boolean covers(KeyMatch other) {
            return other instanceof Range range && accepts(range.low) && accepts(range.high);
        }

        @Override
        public String text(int width) {
            return Bits.literal(width, low) + " .. " + Bits.literal(width, high);
        }

        @Override
        public String command(int width, MatchKind kind) {
            return Long.toUnsignedString(low) + "->" + Long.toUnsignedString(high);
        }
    }

    /** The keys with certain bits; the value has no other bits than the mask. */
    record Masked(long value, long mask) implements KeyMatch {

        @Override
        public boolean accepts(long key) {
            return (key & mask) == value;
        }

        @Override
        public boolean covers(KeyMatch other) {
            return other instanceof Masked masked && (mask & masked.mask) == mask && (masked.value & mask) == value;
        }

        @Override
        public String text(int width) {
            return Bits.literal(width, value) + " &&& " + Bits.literal(width, mask);
        }

        @Override
        public String command(int width, MatchKind kind) {
            return kind == MatchKind.LPM
                    ? Long.toUnsignedString(value) + "/" + Long.bitCount(mask)
                    : Long.toUnsignedString(value) + "&&&" + Long.toUnsignedString(mask);
        }
    }
}
