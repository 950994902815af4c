package org.thunderprism.model.type;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of an IR value: an integer kind, its width, and its shape.
 *
 * @param signed two's complement when true, unsigned otherwise
 * @param width bits, 1 to 64; a truth value is unsigned with width 1
 * @param blocks rows of a partitioned vector, 0 when the value has no block dimension
 * @param length elements of the vector (of each block), 0 for a scalar
 */
public record ValueType(boolean signed, int width, int blocks, int length) {

    private static final Pattern TEXT = Pattern.compile("([ui])(\\d{1,2})(?:\\[(\\d{1,9})])?(?:\\[(\\d{1,9})])?");

    /** A truth value: 0 or 1. */
    public static final ValueType BOOLEAN = unsigned(1);

    /** @throws IllegalArgumentException for a width or shape that does not exist */
    public ValueType {
        if (width < 1 || width > 64 || blocks < 0 || length < 0 || (blocks > 0 && length == 0)) {
            throw new IllegalArgumentException("no such type: " + text(signed, width, blocks, length));
        }
    }

    public static ValueType unsigned(int width) {
        return new ValueType(false, width, 0, 0);
    }

    public static ValueType signed(int width) {
        return new ValueType(true, width, 0, 0);
    }

    /** Reads the form that {@link #toString()} writes: {@code u8}, {@code i32[10]}, {@code i32[16][2]}. */
    public static ValueType valueOf(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a type: " + text);
        }
        boolean blocked = matcher.group(4) != null;
        int first = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        int second = blocked ? Integer.parseInt(matcher.group(4)) : 0;
        return new ValueType(
                matcher.group(1).equals("i"),
                Integer.parseInt(matcher.group(2)),
                blocked ? first : 0,
                blocked ? second : first);
    }

    public boolean isScalar() {
        return length == 0;
    }

    public boolean isBoolean() {
        return !signed && width == 1 && isScalar();
    }

    /** The scalar type of the elements. */
    public ValueType element() {
        return isScalar() ? this : new ValueType(signed, width, 0, 0);
    }

    /** A vector of this type's elements. */
    public ValueType vector(int elements) {
        return new ValueType(signed, width, 0, elements);
    }

    /** Blocks of this type's elements. */
    public ValueType blocks(int count, int elements) {
        return new ValueType(signed, width, count, elements);
    }

    /** Scalars that a value of this type consists of. */
    public int size() {
        return Math.max(1, blocks) * Math.max(1, length);
    }

    /** The smallest value of an element, in canonical form. */
    public long minimum() {
        return signed ? -1L << (width - 1) : 0;
    }

    /** The largest value of an element, in canonical form: for u64 all bits set, which reads as -1. */
    public long maximum() {
        return signed ? ~minimum() : width == 64 ? -1L : (1L << width) - 1;
    }

    /** Whether an element can have that value. */
    public boolean holds(BigInteger value) {
        return signed ? value.bitLength() < width : value.signum() >= 0 && value.bitLength() <= width;
    }

    /** Wraps to the width: keeps the low bits and extends them by sign or zero to 64 bits. */
    public long canonical(long value) {
        int unused = 64 - width;
        return signed ? value << unused >> unused : value << unused >>> unused;
    }

    @Override
    public String toString() {
        return text(signed, width, blocks, length);
    }

    private static String text(boolean signed, int width, int blocks, int length) {
        return (signed ? "i" : "u")
                + width
                + (blocks == 0 ? "" : "[" + blocks + "]")
                + (length == 0 ? "" : "[" + length + "]");
    }
}
