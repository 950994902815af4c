package org.thunderprism.codegen.ebpf.text;

import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.model.type.ValueType;

/**
 * How IR values stand in C. Every scalar is computed in a {@code __u64} that holds its canonical form; in memory it takes
 * the smallest C integer that holds its width.
 */
public final class CTypes {

    private CTypes() {}

    /** The C type that stores one element of a type: {@code __u8}, {@code __s32}… */
    public static String storage(ValueType type) {
        return (type.signed() ? "__s" : "__u") + RecordLayout.storageBytes(type) * Byte.SIZE;
    }

    /** Whether the C type that stores the type holds no other values. */
    public static boolean fillsStorage(ValueType type) {
        return RecordLayout.storageBytes(type) * Byte.SIZE == type.width();
    }

    /** An expression of {@code __u64} for the low bits of another one, extended as the type asks. */
    public static String canonical(ValueType type, String expression) {
        int width = type.width();
        if (width == Long.SIZE) {
            return expression;
        }
        if (fillsStorage(type)) {
            return "(__u64)(" + storage(type) + ")" + parenthesised(expression);
        }
        int unused = Long.SIZE - width;
        return type.signed()
                ? "(__u64)((__s64)(" + parenthesised(expression) + " << " + unused + ") >> " + unused + ")"
                : parenthesised(expression) + " & " + literal((1L << width) - 1);
    }

    /** A literal that gives these bits wherever a {@code __u64} is expected. */
    public static String literal(long value) {
        if (value == Long.MIN_VALUE) {
            return "(1ULL << 63)";
        }
        boolean small = value >= -Integer.MAX_VALUE && value <= Integer.MAX_VALUE;
        if (value < 0) {
            return small ? "(" + value + ")" : "(" + value + "LL)";
        }
        return small ? Long.toString(value) : value + "ULL";
    }

    /** A literal of {@code __u64} itself, for arithmetic that must not happen in {@code int}. */
    public static String wideLiteral(long value) {
        return value >= 0 ? value + "ULL" : "(__u64)" + literal(value);
    }

    private static String parenthesised(String expression) {
        return isPrimary(expression) ? expression : "(" + expression + ")";
    }

    /** Whether an expression is a name, a number, or a call without parentheses among its arguments. */
    private static boolean isPrimary(String expression) {
        int end = 0;
        while (end < expression.length() && isWord(expression.charAt(end))) {
            end++;
        }
        if (end == 0 || end == expression.length()) {
            return end > 0;
        }
        return expression.charAt(end) == '('
                && expression.indexOf('(', end + 1) < 0
                && expression.indexOf(')') == expression.length() - 1;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
