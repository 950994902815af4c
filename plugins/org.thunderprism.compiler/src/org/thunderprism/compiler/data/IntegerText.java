package org.thunderprism.compiler.data;

import org.thunderprism.model.type.ValueType;

/** Integers as text: decimal, hexadecimal after {@code 0x}, truth values as words, IPv4 addresses for 32 bits. */
final class IntegerText {

    /** How reading a text ended. */
    enum Outcome {
        VALUE,
        NOT_AN_INTEGER,
        OUT_OF_RANGE
    }

    private static final long MAXIMUM_TENTH = Long.divideUnsigned(-1L, 10);

    private long value;

    /** The value last read, in canonical form of its type. */
    long value() {
        return value;
    }

    /** Reads a text as a value of a scalar type; the value is there when the outcome says so. */
    Outcome read(char[] text, int offset, int length, ValueType type) {
        int begin = offset;
        int end = offset + length;
        while (begin < end && text[begin] == ' ') {
            begin++;
        }
        while (begin < end && text[end - 1] == ' ') {
            end--;
        }
        if (begin == end) {
            return Outcome.NOT_AN_INTEGER;
        }
        if (type.isBoolean() && isWord(text, begin, end, "true")) {
            return found(1);
        }
        if (type.isBoolean() && isWord(text, begin, end, "false")) {
            return found(0);
        }
        if (!type.signed() && type.width() == 32 && isAddress(text, begin, end)) {
            return readAddress(text, begin, end);
        }
        boolean negative = text[begin] == '-';
        if (negative || text[begin] == '+') {
            begin++;
        }
        boolean hexadecimal = end - begin > 2 && text[begin] == '0' && (text[begin + 1] | 0x20) == 'x';
        return hexadecimal
                ? readDigits(text, begin + 2, end, 16, negative, type)
                : readDigits(text, begin, end, 10, negative, type);
    }

    private Outcome readDigits(char[] text, int begin, int end, int radix, boolean negative, ValueType type) {
        if (begin == end) {
            return Outcome.NOT_AN_INTEGER;
        }
        long magnitude = 0;
        boolean overflow = false;
        for (int i = begin; i < end; i++) {
            int digit = text[i] < 128 ? Character.digit(text[i], radix) : -1;
            if (digit < 0) {
                return Outcome.NOT_AN_INTEGER;
            }
            overflow |= radix == 16 ? magnitude >>> 60 != 0 : Long.compareUnsigned(magnitude, MAXIMUM_TENTH) > 0;
            long next = magnitude * radix + digit;
            overflow |= Long.compareUnsigned(next, digit) < 0;
            magnitude = next;
        }
        if (overflow || !fits(magnitude, negative, type)) {
            return Outcome.OUT_OF_RANGE;
        }
        return found(negative ? -magnitude : magnitude);
    }

    private static boolean fits(long magnitude, boolean negative, ValueType type) {
        if (negative) {
            return Long.compareUnsigned(magnitude, type.signed() ? 1L << (type.width() - 1) : 0) <= 0;
        }
        return Long.compareUnsigned(magnitude, type.maximum()) <= 0;
    }

    private static boolean isWord(char[] text, int begin, int end, String word) {
        if (end - begin != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ((text[begin + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAddress(char[] text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (text[i] == '.') {
                return true;
            }
        }
        return false;
    }

    private Outcome readAddress(char[] text, int begin, int end) {
        long address = 0;
        int part = 0;
        int digits = 0;
        int parts = 1;
        for (int i = begin; i < end; i++) {
            if (text[i] == '.' && digits > 0) {
                address = address << 8 | part;
                part = 0;
                digits = 0;
                parts++;
            } else if (text[i] >= '0' && text[i] <= '9' && digits < 3) {
                part = part * 10 + text[i] - '0';
                digits++;
            } else {
                return Outcome.NOT_AN_INTEGER;
            }
            if (part > 255 || parts > 4) {
                return Outcome.NOT_AN_INTEGER;
            }
        }
        return digits > 0 && parts == 4 ? found(address << 8 | part) : Outcome.NOT_AN_INTEGER;
    }

    private Outcome found(long result) {
        value = result;
        return Outcome.VALUE;
    }
}
