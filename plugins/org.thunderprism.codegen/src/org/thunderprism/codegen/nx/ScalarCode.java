package org.thunderprism.codegen.nx;

import java.util.List;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** Writes scalar operations as {@link org.thunderprism.compiler.semantics.Arithmetic} defines them. */
final class ScalarCode {

    private static final long WORD = 0xFFFF_FFFFL;

    private final Scope scope;

    ScalarCode(Scope scope) {
        this.scope = scope;
    }

    /** An expression for the operation's result, canonical. */
    String of(Operation operation) {
        List<Value> operands = operation.getOperands();
        ValueType type = operands.get(0).getType();
        ValueType result = operation.getType();
        Opcode opcode = operation.getOpcode();
        // Bare numbers alone would make a number; one operand at least has a dimension for the records.
        boolean constant = operands.stream().allMatch(Scope::isConstant);
        String x = constant ? scope.vector(operands.get(0)) : scope.operand(operands.get(0));
        return switch (opcode) {
            case NOT -> not(type, x);
            case NEGATE -> wrap(type, "Nx.negate(" + x + ")");
            case ABSOLUTE -> type.signed() ? wrap(type, "Nx.abs(" + x + ")") : x;
            case WRAP -> convert(result, type, x);
            case SATURATE -> saturate(result, type, x);
            case SELECT -> call("select", x, scope.operand(operands.get(1)), scope.operand(operands.get(2)));
            case HASH -> hash(operands, x);
            case SHIFT_LEFT -> shiftLeft(type, x, operands.get(1));
            case SHIFT_RIGHT -> shiftRight(type, x, operands.get(1));
            default -> binary(opcode, type, x, operands.get(1));
        };
    }

    private String binary(Opcode opcode, ValueType type, String x, Value right) {
        String y = scope.operand(right);
        return switch (opcode) {
            case ADD -> wrap(type, call("add", x, y));
            case SUBTRACT -> wrap(type, call("subtract", x, y));
            case MULTIPLY -> wrap(type, call("multiply", x, y));
            case DIVIDE -> wrap(type, (isNonZero(right) ? "Nx.quotient(" : "quotient(") + x + ", " + y + ")");
            case REMAINDER -> (isNonZero(right) ? "Nx.remainder(" : "remainder(") + x + ", " + y + ")";
            case AND -> call("bitwise_and", x, y);
            case OR -> call("bitwise_or", x, y);
            case XOR -> call("bitwise_xor", x, y);
            case EQUAL -> truth(call("equal", x, y));
            case NOT_EQUAL -> truth(call("not_equal", x, y));
            case LESS -> truth(call("less", x, y));
            case LESS_EQUAL -> truth(call("less_equal", x, y));
            case GREATER -> truth(call("greater", x, y));
            case GREATER_EQUAL -> truth(call("greater_equal", x, y));
            case MINIMUM -> call("min", x, y);
            case MAXIMUM -> call("max", x, y);
            default -> throw new IllegalArgumentException("no operation of two operands: " + opcode);
        };
    }

    private static boolean isNonZero(Value value) {
        return Operands.source(value) instanceof Constant constant && constant.getValue() != 0;
    }

    private static String call(String function, String... arguments) {
        return "Nx." + function + "(" + String.join(", ", arguments) + ")";
    }

    /** A comparison gives u8. */
    private static String truth(String comparison) {
        return "Nx.as_type(" + comparison + ", :s64)";
    }

    private static long mask(int width) {
        return -1L >>> Long.SIZE - width;
    }

    /** Keeps the low bits of an expression whose carrier is the type's. */
    static String wrap(ValueType type, String expression) {
        if (type.width() == Long.SIZE) {
            return expression;
        }
        return type.signed()
                ? "signed(" + expression + ", " + (1L << type.width() - 1) + ", " + mask(type.width()) + ")"
                : call("bitwise_and", expression, Long.toString(mask(type.width())));
    }

    /** Keeps the low bits of a value of another type. */
    static String convert(ValueType result, ValueType type, String expression) {
        String carried = Carrier.of(result).from(Carrier.of(type), expression);
        return holds(result, type) ? carried : wrap(result, carried);
    }

    /** Whether every value of a type is one of another type. */
    private static boolean holds(ValueType result, ValueType type) {
        return result.signed() == type.signed()
                ? result.width() >= type.width()
                : result.signed() && result.width() > type.width();
    }

    private static String not(ValueType type, String x) {
        return type.signed() || type.width() == Long.SIZE
                ? "Nx.bitwise_not(" + x + ")"
                : call("bitwise_xor", x, Long.toString(mask(type.width())));
    }

    private static String saturate(ValueType result, ValueType type, String x) {
        Carrier carrier = Carrier.of(type);
        String clipped = x;
        if (type.signed() && result.minimum() > type.minimum()) {
            clipped = call("max", clipped, carrier.operand(result.minimum()));
        }
        if (Long.compareUnsigned(result.maximum(), type.maximum()) < 0) {
            clipped = call("min", clipped, carrier.operand(result.maximum()));
        }
        return Carrier.of(result).from(carrier, clipped);
    }

    private String shiftLeft(ValueType type, String x, Value count) {
        if (Operands.source(count) instanceof Constant constant) {
            return Long.compareUnsigned(constant.getValue(), type.width()) < 0
                    ? wrap(type, call("left_shift", x, Carrier.of(type).operand(constant.getValue())))
                    : call("multiply", x, Carrier.of(type).operand(0));
        }
        return wrap(type, "shift_left(" + x + ", " + count(type, count) + ", " + type.width() + ")");
    }

    /** Canonical form makes a shift by at most 63 right as it stands: the bits above the width are the sign or zero. */
    private String shiftRight(ValueType type, String x, Value count) {
        boolean unsigned = Carrier.of(type) == Carrier.U64;
        if (Operands.source(count) instanceof Constant constant) {
            boolean inside = Long.compareUnsigned(constant.getValue(), type.width()) < 0;
            return unsigned && !inside
                    ? call("multiply", x, Carrier.U64.operand(0))
                    : call("right_shift", x, Carrier.of(type).operand(inside ? constant.getValue() : Long.SIZE - 1));
        }
        return unsigned
                ? "shift_right(" + x + ", " + count(type, count) + ", " + Long.SIZE + ")"
                : call("right_shift", x, call("min", count(type, count), Long.toString(Long.SIZE - 1)));
    }

    /** A count in the carrier of what is shifted; beyond the largest width it may be any number of at least that width. */
    private String count(ValueType type, Value count) {
        Carrier from = Carrier.of(count.getType());
        Carrier to = Carrier.of(type);
        String number = scope.operand(count);
        return from == Carrier.U64 && to == Carrier.S64
                ? to.from(from, call("min", number, from.operand(Long.SIZE)))
                : to.from(from, number);
    }

    private String hash(List<Value> operands, String seed) {
        String hash = seed;
        for (Value operand : operands.subList(1, operands.size())) {
            hash = mix(hash, operand.getType(), scope.operand(operand));
        }
        return "finish(" + hash + ")";
    }

    /** The hash after one more value. */
    static String mix(String hash, ValueType type, String value) {
        String bits = Carrier.S64.from(Carrier.of(type), value);
        int width = type.width();
        if (width <= Integer.SIZE) {
            return "mix(" + hash + ", " + low(type, bits, width) + ")";
        }
        String high = low(type, call("right_shift", bits, Integer.toString(Integer.SIZE)), width - Integer.SIZE);
        return "mix(mix(" + hash + ", " + call("bitwise_and", bits, Long.toString(WORD)) + "), " + high + ")";
    }

    /** The bits of a width: only a negative number has others. */
    private static String low(ValueType type, String bits, int width) {
        boolean negative = type.signed() || type.width() == Long.SIZE;
        return negative ? call("bitwise_and", bits, Long.toString(mask(width))) : bits;
    }
}
