package org.thunderprism.codegen.ebpf.scalar;

import java.util.List;
import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Scalar;
import org.thunderprism.codegen.ebpf.text.CTypes;
import org.thunderprism.codegen.ebpf.text.Helper;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.type.ValueType;

/** Writes the expression of an operation. Nothing here branches, see {@link Helper}. */
public final class Operations {

    private final Code code;

    public Operations(Code code) {
        this.code = code;
    }

    /**
     * The expression, canonical in the result's type.
     *
     * @param exact whether the exact result is known to be a value of the result's type, so that nothing has to be cut off
     */
    public String expression(
            Opcode opcode, ValueType result, List<ValueType> types, List<Scalar> operands, boolean exact) {
        ValueType type = types.get(0);
        String x = first(operands.get(0));
        String y = operands.size() > 1 ? code.read(operands.get(1)) : "";
        return switch (opcode) {
            case ADD -> fit(result, x + " + " + y, exact);
            case SUBTRACT -> fit(result, x + " - " + y, exact);
            case MULTIPLY -> fit(result, x + " * " + y, exact);
            case NEGATE -> fit(result, "-" + x, exact);
            case DIVIDE -> divide(result, x, operands.get(1));
            case REMAINDER -> remainder(result, x, operands.get(1));
            case SHIFT_LEFT -> shiftLeft(result, x, operands.get(1), exact);
            case SHIFT_RIGHT -> shiftRight(result, x, operands.get(1));
            case AND -> x + " & " + y;
            case OR -> x + " | " + y;
            case XOR -> x + " ^ " + y;
            case NOT -> result.signed() ? "~" + x : x + " ^ " + CTypes.literal(result.maximum());
            case EQUAL -> equal(x, y);
            case NOT_EQUAL -> equal(x, y) + " ^ 1";
            case LESS -> less(type, x, y);
            case GREATER -> less(type, y, x);
            case LESS_EQUAL -> less(type, y, x) + " ^ 1";
            case GREATER_EQUAL -> less(type, x, y) + " ^ 1";
            case MINIMUM -> choose(less(type, y, x), y, x);
            case MAXIMUM -> choose(less(type, x, y), y, x);
            case ABSOLUTE -> type.signed() ? fit(result, code.call(Helper.MAGNITUDE, x), exact) : x;
            case SELECT -> choose(x, y, code.read(operands.get(2)));
            case WRAP -> fit(result, x, exact);
            case SATURATE -> saturate(result, type, x);
            case HASH -> hash(x, types.subList(1, types.size()), operands.subList(1, operands.size()));
        };
    }

    /** The condition of an {@code if}: as people write it, because a jump is wanted here. */
    public String condition(Opcode opcode, ValueType type, Scalar left, Scalar right) {
        String cast = type.signed() ? "(__s64)" : "";
        String operator = switch (opcode) {
            case EQUAL -> "==";
            case NOT_EQUAL -> "!=";
            case LESS -> "<";
            case LESS_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_EQUAL -> ">=";
            default -> throw new IllegalArgumentException(opcode + " is no comparison");
        };
        return cast + first(left) + " " + operator + " " + cast + first(right);
    }

    /** 1 when the left value is below the right one in the order of their type. */
    public String less(ValueType type, String left, String right) {
        Helper helper =
                type.width() < Long.SIZE ? Helper.LESS : type.signed() ? Helper.LESS_SIGNED : Helper.LESS_UNSIGNED;
        return code.call(helper, left, right);
    }

    /** 1 when an index of any type is at least 0 and below a length. */
    public String inRange(ValueType type, String index, long length) {
        Helper helper = type.signed() || type.width() == Long.SIZE ? Helper.LESS_UNSIGNED : Helper.LESS;
        return code.call(helper, index, CTypes.literal(length));
    }

    /** The hash of some values, a u32. */
    public String hash(String seed, List<ValueType> types, List<Scalar> values) {
        String hash = seed;
        for (int i = 0; i < values.size(); i++) {
            int width = types.get(i).width();
            String value = code.read(values.get(i));
            // A signed value contributes the bits of its width alone; a word is cut to 32 bits anyway.
            boolean clean = !types.get(i).signed() || width % Integer.SIZE == 0;
            String bits = clean ? value : CTypes.canonical(ValueType.unsigned(width), value);
            hash = code.call(width > 32 ? Helper.MIX_WIDE : Helper.MIX, hash, bits);
        }
        return code.call(Helper.FINISH, hash);
    }

    private String first(Scalar operand) {
        // Two literals would be computed as int.
        return operand instanceof Scalar.Literal literal ? CTypes.wideLiteral(literal.value()) : code.read(operand);
    }

    private static String fit(ValueType type, String expression, boolean exact) {
        return exact ? expression : CTypes.canonical(type, expression);
    }

    private String equal(String x, String y) {
        return code.call(Helper.IS_ZERO, y.equals("0") ? x : x + " ^ " + y);
    }

    private String choose(String condition, String yes, String no) {
        return code.call(Helper.CHOOSE, condition, yes, no);
    }

    private String divide(ValueType type, String x, Scalar divisor) {
        if (type.signed()) {
            return CTypes.canonical(type, code.call(Helper.DIVIDE_SIGNED, x, code.read(divisor)));
        }
        return divisor instanceof Scalar.Literal literal && literal.value() != 0
                ? x + " / " + CTypes.wideLiteral(literal.value())
                : code.call(Helper.DIVIDE, x, code.read(divisor));
    }

    private String remainder(ValueType type, String x, Scalar divisor) {
        if (type.signed()) {
            return code.call(Helper.MODULO_SIGNED, x, code.read(divisor));
        }
        return divisor instanceof Scalar.Literal literal && literal.value() != 0
                ? x + " % " + CTypes.wideLiteral(literal.value())
                : code.call(Helper.MODULO, x, code.read(divisor));
    }

    private String shiftLeft(ValueType type, String x, Scalar count, boolean exact) {
        if (count instanceof Scalar.Literal literal) {
            return Long.compareUnsigned(literal.value(), type.width()) < 0
                    ? fit(type, x + " << " + literal.value(), exact)
                    : "0";
        }
        return fit(type, code.call(Helper.SHIFT_LEFT, x, code.read(count), Integer.toString(type.width())), exact);
    }

    private String shiftRight(ValueType type, String x, Scalar count) {
        if (count instanceof Scalar.Literal literal) {
            boolean inside = Long.compareUnsigned(literal.value(), type.width()) < 0;
            if (type.signed()) {
                return "(__u64)((__s64)" + x + " >> " + (inside ? literal.value() : Long.SIZE - 1) + ")";
            }
            return inside ? x + " >> " + literal.value() : "0";
        }
        Helper helper = type.signed() ? Helper.SHIFT_RIGHT_SIGNED : Helper.SHIFT_RIGHT;
        return code.call(helper, x, code.read(count), Integer.toString(type.width()));
    }

    private String saturate(ValueType result, ValueType type, String x) {
        String value = x;
        if (type.signed() && result.minimum() > type.minimum()) {
            value = code.read(code.define("raised", atLeast(result.minimum(), type, value)));
        }
        // What is left is not negative where the result is unsigned, so that one order serves both types.
        ValueType order = result.signed() ? type : ValueType.unsigned(Long.SIZE);
        if (Long.compareUnsigned(type.maximum(), result.maximum()) <= 0) {
            return value;
        }
        String limit = CTypes.literal(result.maximum());
        return choose(less(order, limit, value), limit, value);
    }

    private String atLeast(long minimum, ValueType type, String value) {
        if (minimum == 0) {
            return value + " & ~" + code.call(Helper.SIGN, value);
        }
        String low = CTypes.literal(minimum);
        return choose(less(type, value, low), low, value);
    }
}
