package org.thunderprism.codegen.p4;

import java.util.List;
import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.type.ValueType;

/**
 * Scalar operations that are one P4 expression. Operands are atoms: names, fields or literals. What takes statements, division and the hash,
 * is in {@link Division} and {@link Hash}.
 */
final class Operations {

    /** Counts are cut down to this width: bmv2 shifts by no wider number. */
    private static final int COUNT_BITS = 8;

    private Operations() {}

    /**
     * The expression of an operation.
     *
     * @param constantCount the shift's count when it is a constant, else negative
     */
    static String expression(
            Opcode opcode, ValueType result, List<ValueType> types, List<String> operands, long constantCount) {
        ValueType type = types.get(0);
        String left = operands.get(0);
        String right = operands.size() > 1 ? operands.get(1) : "";
        return switch (opcode) {
            case ADD -> left + " + " + right;
            case SUBTRACT -> left + " - " + right;
            case MULTIPLY -> left + " * " + right;
            case AND -> left + " & " + right;
            case OR -> left + " | " + right;
            case XOR -> left + " ^ " + right;
            case NOT -> "~" + left;
            case NEGATE -> Bits.literal(type, 0) + " - " + left;
            case EQUAL -> Bits.truth(left + " == " + right);
            case NOT_EQUAL -> Bits.truth(left + " != " + right);
            case LESS -> Bits.truth(order(type, left, "<", right));
            case LESS_EQUAL -> Bits.truth(order(type, left, "<=", right));
            case GREATER -> Bits.truth(order(type, left, ">", right));
            case GREATER_EQUAL -> Bits.truth(order(type, left, ">=", right));
            case MINIMUM -> choice(order(type, left, "<", right), left, right);
            case MAXIMUM -> choice(order(type, left, ">", right), left, right);
            case ABSOLUTE -> absolute(type, left);
            case SELECT -> choice(isTrue(left), right, operands.get(2));
            case WRAP -> Bits.convert(left, type, result.width());
            case SATURATE -> saturate(type, result, left);
            case SHIFT_LEFT -> shiftLeft(type, left, types.get(1), right, constantCount);
            case SHIFT_RIGHT -> shiftRight(type, left, types.get(1), right, constantCount);
            case DIVIDE, REMAINDER, HASH -> throw new IllegalArgumentException(opcode + " takes statements");
        };
    }

    /** The condition that a truth value holds. */
    static String isTrue(String value) {
        return value + " == 1w1";
    }

    /** The value, or its negative when it is negative. */
    static String absolute(ValueType type, String value) {
        return type.signed() ? choice(isNegative(type, value), Bits.literal(type, 0) + " - " + value, value) : value;
    }

    /** The condition that a number of a signed type is below 0. */
    static String isNegative(ValueType type, String value) {
        int top = type.width() - 1;
        return value + "[" + top + ":" + top + "] == 1w1";
    }

    private static String choice(String condition, String one, String other) {
        return "(" + condition + ") ? " + one + " : " + other;
    }

    private static String order(ValueType type, String left, String sign, String right) {
        return Bits.ordered(left, type) + " " + sign + " " + Bits.ordered(right, type);
    }

    private static String saturate(ValueType from, ValueType to, String value) {
        String wrapped = Bits.convert(value, from, to.width());
        boolean tooHigh = Long.compareUnsigned(from.maximum(), to.maximum()) > 0;
        String capped = tooHigh
                ? choice(
                        order(from, value, ">", Bits.literal(from, to.maximum())),
                        Bits.literal(to, to.maximum()),
                        wrapped)
                : wrapped;
        boolean tooLow = from.signed() && from.minimum() < (to.signed() ? to.minimum() : 0);
        return tooLow
                ? choice(
                        order(from, value, "<", Bits.literal(from, to.minimum())),
                        Bits.literal(to, to.minimum()),
                        tooHigh ? "(" + capped + ")" : capped)
                : capped;
    }

    private static String shiftLeft(ValueType type, String value, ValueType countType, String count, long constant) {
        if (constant >= 0) {
            return constant < type.width() ? value + " << " + constant : Bits.literal(type, 0);
        }
        String shifted = value + " << " + Bits.resize(count, countType.width(), COUNT_BITS);
        return isBelow(countType, type.width())
                ? shifted
                : choice(below(count, countType, type.width()), shifted, Bits.literal(type, 0));
    }

    private static String shiftRight(ValueType type, String value, ValueType countType, String count, long constant) {
        int width = type.width();
        if (!type.signed()) {
            if (constant >= 0) {
                return constant < width ? value + " >> " + constant : Bits.literal(type, 0);
            }
            String shifted = value + " >> " + Bits.resize(count, countType.width(), COUNT_BITS);
            return isBelow(countType, width)
                    ? shifted
                    : choice(below(count, countType, width), shifted, Bits.literal(type, 0));
        }
        if (width == 1) {
            return value;
        }
        String places;
        if (constant >= 0) {
            places = Long.toString(Math.min(constant, width - 1));
        } else {
            String narrow = Bits.resize(count, countType.width(), COUNT_BITS);
            places = isBelow(countType, width)
                    ? narrow
                    : "(" + choice(below(count, countType, width), narrow, Bits.literal(COUNT_BITS, width - 1)) + ")";
        }
        return "(" + Bits.type(width) + ")(" + Bits.signed(value, width) + " >> " + places + ")";
    }

    /** Whether every count of a type is below the width. */
    private static boolean isBelow(ValueType countType, int width) {
        return countType.width() < Integer.SIZE - 1 && (1L << countType.width()) <= width;
    }

    private static String below(String count, ValueType countType, int width) {
        return count + " < " + Bits.literal(countType, width);
    }
}
