package org.thunderprism.compiler.semantics;

import java.util.List;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.type.ValueType;

/**
 * The definition of every scalar operation. Arguments and results are canonical (see the package description); the functions are pure and
 * total: no combination of canonical arguments fails.
 *
 * <table>
 * <caption>Operations; <i>w</i> is the width of the result</caption>
 * <tr><th>operation</th><th>result</th></tr>
 * <tr><td>add, subtract, multiply, negate</td><td>the exact result modulo 2<sup>w</sup></td></tr>
 * <tr><td>divide</td><td>truncated towards zero; x / 0 = 0; minimum / -1 = minimum</td></tr>
 * <tr><td>remainder</td><td>x - (x / y) * y, with the sign of x; x % 0 = x; minimum % -1 = 0</td></tr>
 * <tr><td>shift_left</td><td>x * 2<sup>n</sup> modulo 2<sup>w</sup>; 0 when n &gt;= w</td></tr>
 * <tr><td>shift_right</td><td>x / 2<sup>n</sup> rounded down; when n &gt;= w: 0, or -1 for a negative x</td></tr>
 * <tr><td>and, or, xor, not</td><td>bit by bit; on u1 the logical operations</td></tr>
 * <tr><td>equal … greater_equal</td><td>u1; the order of the integers that the operands stand for</td></tr>
 * <tr><td>minimum, maximum</td><td>one of the operands, in the order of their type</td></tr>
 * <tr><td>absolute</td><td>-x for a negative x, else x; the minimum of a signed type stays as it is</td></tr>
 * <tr><td>select</td><td>the second operand when the first is 1, else the third</td></tr>
 * <tr><td>wrap</td><td>the operand modulo 2<sup>w</sup></td></tr>
 * <tr><td>saturate</td><td>the value of the result's type that is nearest to the operand</td></tr>
 * <tr><td>hash</td><td>{@link FlowHash#of}, the first operand being the seed</td></tr>
 * </table>
 */
public final class Arithmetic {

    private Arithmetic() {}

    /**
     * Any operation.
     *
     * @param result the result's type
     * @param types the operands' types; {@link OperationTypes} says which are allowed
     * @param operands canonical, one per type
     */
    public static long apply(Opcode opcode, ValueType result, List<ValueType> types, long... operands) {
        return switch (opcode) {
            case NOT, NEGATE, ABSOLUTE, WRAP, SATURATE -> unary(opcode, result, types.get(0), operands[0]);
            case SELECT -> select(operands[0], operands[1], operands[2]);
            case HASH -> FlowHash.ofSeeded(types, operands);
            default -> binary(opcode, types.get(0), operands[0], operands[1]);
        };
    }

    /**
     * An operation with one operand.
     *
     * @param result the result's type
     * @param type the operand's type, which is the result's except for wrap and saturate
     * @throws IllegalArgumentException when the operation takes another number of operands
     */
    public static long unary(Opcode opcode, ValueType result, ValueType type, long operand) {
        return switch (opcode) {
            case NOT -> result.canonical(~operand);
            case NEGATE -> result.canonical(-operand);
            case ABSOLUTE -> absolute(type, operand);
            case WRAP -> result.canonical(operand);
            case SATURATE -> saturate(result, type, operand);
            default -> throw new IllegalArgumentException(opcode + " does not take one operand");
        };
    }

    /**
     * An operation with two operands.
     *
     * @param type the left operand's type; also the right one's, except for shifts, and the result's, except for comparisons
     * @throws IllegalArgumentException when the operation takes another number of operands
     */
    public static long binary(Opcode opcode, ValueType type, long left, long right) {
        return switch (opcode) {
            case ADD -> type.canonical(left + right);
            case SUBTRACT -> type.canonical(left - right);
            case MULTIPLY -> type.canonical(left * right);
            case DIVIDE -> divide(type, left, right);
            case REMAINDER -> remainder(type, left, right);
            case SHIFT_LEFT -> shiftLeft(type, left, right);
            case SHIFT_RIGHT -> shiftRight(type, left, right);
            case AND -> left & right;
            case OR -> left | right;
            case XOR -> left ^ right;
            case EQUAL -> truth(left == right);
            case NOT_EQUAL -> truth(left != right);
            case LESS -> truth(compare(type, left, right) < 0);
            case LESS_EQUAL -> truth(compare(type, left, right) <= 0);
            case GREATER -> truth(compare(type, left, right) > 0);
            case GREATER_EQUAL -> truth(compare(type, left, right) >= 0);
            case MINIMUM -> compare(type, left, right) <= 0 ? left : right;
            case MAXIMUM -> compare(type, left, right) >= 0 ? left : right;
            default -> throw new IllegalArgumentException(opcode + " does not take two operands");
        };
    }

    /** The second argument when the first is 1, else the third. */
    public static long select(long condition, long whenTrue, long whenFalse) {
        return condition != 0 ? whenTrue : whenFalse;
    }

    /** The order of two values of one type: negative, zero or positive, as {@link Long#compare}. */
    public static int compare(ValueType type, long left, long right) {
        return type.signed() ? Long.compare(left, right) : Long.compareUnsigned(left, right);
    }

    /** Whether an index of any integer type is at least 0 and below {@code length}. */
    public static boolean inRange(long index, int length) {
        // A negative index and a u64 of 2^63 and more are both large as unsigned numbers.
        return Long.compareUnsigned(index, length) < 0;
    }

    private static long divide(ValueType type, long left, long right) {
        if (right == 0) {
            return 0;
        }
        return type.signed() ? type.canonical(left / right) : Long.divideUnsigned(left, right);
    }

    private static long remainder(ValueType type, long left, long right) {
        if (right == 0) {
            return left;
        }
        return type.signed() ? left % right : Long.remainderUnsigned(left, right);
    }

    private static long shiftLeft(ValueType type, long left, long count) {
        return inRange(count, type.width()) ? type.canonical(left << count) : 0;
    }

    private static long shiftRight(ValueType type, long left, long count) {
        // Canonical form makes both shifts right as they stand: the bits above the width are the sign or zero.
        if (type.signed()) {
            return left >> (inRange(count, type.width()) ? count : 63);
        }
        return inRange(count, type.width()) ? left >>> count : 0;
    }

    private static long absolute(ValueType type, long operand) {
        return type.signed() && operand < 0 ? type.canonical(-operand) : operand;
    }

    private static long saturate(ValueType result, ValueType type, long operand) {
        boolean negative = type.signed() && operand < 0;
        if (negative) {
            return result.signed() ? Math.max(result.minimum(), operand) : 0;
        }
        // From here on the operand is not negative, so that the order of unsigned numbers serves all types.
        return Long.compareUnsigned(operand, result.maximum()) > 0 ? result.maximum() : operand;
    }

    private static long truth(boolean value) {
        return value ? 1 : 0;
    }
}
