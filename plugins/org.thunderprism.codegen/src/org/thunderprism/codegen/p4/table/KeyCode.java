package org.thunderprism.codegen.p4.table;

import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.compiler.range.Interval;

/**
 * A scalar as a key in as few bits as its values need: the order of the keys, which are unsigned, is the order of the values.
 *
 * @param width bits of the key
 * @param from bits of the scalar
 * @param flipped whether negative values occur, so that the key's top bit is the inverted sign
 */
public record KeyCode(int width, int from, boolean flipped) {

    /** The code of a scalar with such values. */
    public static KeyCode of(Interval values) {
        boolean negative = values.type().signed() && values.low() < 0;
        long magnitude = negative ? Math.max(values.high(), ~values.low()) : values.high();
        int bits = Long.SIZE - Long.numberOfLeadingZeros(magnitude);
        return new KeyCode(
                Math.max(1, negative ? bits + 1 : bits), values.type().width(), negative);
    }

    /** The key of a value. */
    public long encode(long value) {
        return Bits.low(width, flipped ? value ^ 1L << width - 1 : value);
    }

    /**
     * The key as an expression.
     *
     * @param scalar an atom
     */
    public String expression(String scalar) {
        String low = Bits.resize(scalar, from, width);
        return flipped ? low + " ^ " + Bits.literal(width, 1L << width - 1) : low;
    }
}
