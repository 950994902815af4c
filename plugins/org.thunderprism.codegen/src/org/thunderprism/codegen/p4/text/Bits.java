package org.thunderprism.codegen.p4.text;

import org.thunderprism.model.type.ValueType;

/**
 * Values in P4: every scalar is a {@code bit<W>} that holds the two's complement of its declared width, whatever its sign, so that headers,
 * registers, keys and action data look alike. {@code int<W>} appears only within an expression whose outcome depends on the sign.
 */
public final class Bits {

    private Bits() {}

    /** The type that holds a scalar. */
    public static String type(ValueType type) {
        return type(type.width());
    }

    /** An unsigned type. */
    public static String type(int width) {
        return "bit<" + width + ">";
    }

    /** A literal of the low bits of a value. */
    public static String literal(int width, long value) {
        return width + "w" + Long.toUnsignedString(low(width, value));
    }

    /** A literal of a value's type. */
    public static String literal(ValueType type, long value) {
        return literal(type.width(), value);
    }

    /** The low bits of a value, as an unsigned number. */
    public static long low(int width, long value) {
        return width == Long.SIZE ? value : value & (1L << width) - 1;
    }

    /** How wide a value is when it is stored in whole bytes. */
    public static int wholeBytes(int width) {
        return (width + Byte.SIZE - 1) / Byte.SIZE * Byte.SIZE;
    }

    /**
     * A value of one width in another: cut down, or filled with zeros.
     *
     * @param value an atom: a name, a field or a literal
     */
    public static String resize(String value, int from, int to) {
        return from == to ? value : "(" + type(to) + ")" + value;
    }

    /**
     * A scalar in another width: cut down, or filled with zeros or the sign.
     *
     * @param value an atom
     */
    public static String convert(String value, ValueType from, int to) {
        if (!from.signed() || to <= from.width()) {
            return resize(value, from.width(), to);
        }
        return "(" + type(to) + ")(int<" + to + ">)" + signed(value, from.width());
    }

    /**
     * A scalar as the signed number that it stands for.
     *
     * @param value an atom
     */
    public static String signed(String value, int width) {
        // int<1> is not a type in every release of P4-16; two copies of the bit are the same number.
        return width == 1 ? "(int<2>)(" + value + " ++ " + value + ")" : "(int<" + width + ">)" + value;
    }

    /** A scalar as an operand of an order: signed where its type is. */
    public static String ordered(String value, ValueType type) {
        return type.signed() ? signed(value, type.width()) : value;
    }

    /** A condition as a value of one bit. */
    public static String truth(String condition) {
        return "(" + condition + ") ? 1w1 : 1w0";
    }
}
