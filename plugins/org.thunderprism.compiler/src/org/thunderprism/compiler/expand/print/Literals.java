package org.thunderprism.compiler.expand.print;

import org.thunderprism.model.type.ValueType;

/** Constants as programs write them. */
final class Literals {

    private Literals() {}

    /** A type; the IR's one-bit type is a truth value to programs. */
    static String type(ValueType type) {
        return type.element().isBoolean() ? type.toString().replaceFirst("u1", "bool") : type.toString();
    }

    /** A number, or a truth value. Its type follows from what it is used with. */
    static Text of(ValueType type, long bits) {
        if (type.isBoolean()) {
            return Text.primary(bits == 0 ? "false" : "true");
        }
        String digits = type.signed() ? Long.toString(bits) : Long.toUnsignedString(bits);
        return digits.startsWith("-") ? new Text(digits, Precedence.UNARY, false) : Text.primary(digits);
    }

    /** A constant that has to say its type, because nothing around it does. */
    static Text typed(ValueType type, long bits) {
        Text literal = of(type, bits);
        return type.isBoolean()
                ? literal
                : new Text(literal.operand(Precedence.CAST) + " as " + type, Precedence.CAST, false);
    }

    /** A constant of any shape, from its elements. */
    static String vector(ValueType type, long[] bits, int offset) {
        if (type.isScalar()) {
            return of(type, bits[offset]).text();
        }
        StringBuilder text = new StringBuilder("[");
        for (int index = 0; index < type.length(); index++) {
            text.append(index == 0 ? "" : ", ")
                    .append(of(type.element(), bits[offset + index]).text());
        }
        return text.append(']').toString();
    }
}
