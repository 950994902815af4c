package org.thunderprism.codegen.wasm;

import java.util.function.Consumer;
import org.thunderprism.codegen.wasm.binary.FunctionWriter;
import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.codegen.wasm.binary.Numeric;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/**
 * The scalar operations. {@link org.thunderprism.compiler.semantics.Arithmetic} defines what they mean; operands and
 * results are in canonical form within their {@link NumberTypes number type}.
 */
final class ScalarCode {

    private final FunctionWriter out;
    private final Consumer<Value> push;

    /** @param push writes code that puts a scalar on the stack */
    ScalarCode(FunctionWriter out, Consumer<Value> push) {
        this.out = out;
        this.push = push;
    }

    /** Writes code that leaves the operation's result on the stack. */
    void operation(Operation operation) {
        ValueType type = operation.getType();
        switch (operation.getOpcode()) {
            case ADD -> wrapped(operation, type, Numeric.I32_ADD, Numeric.I64_ADD);
            case SUBTRACT -> wrapped(operation, type, Numeric.I32_SUB, Numeric.I64_SUB);
            case MULTIPLY -> wrapped(operation, type, Numeric.I32_MUL, Numeric.I64_MUL);
            case DIVIDE -> divide(operation, type);
            case REMAINDER -> remainder(operation, type);
            case SHIFT_LEFT -> shiftLeft(operation, type);
            case SHIFT_RIGHT -> shiftRight(operation, type);
            case AND -> plain(operation, type, Numeric.I32_AND, Numeric.I64_AND);
            case OR -> plain(operation, type, Numeric.I32_OR, Numeric.I64_OR);
            case XOR -> plain(operation, type, Numeric.I32_XOR, Numeric.I64_XOR);
            case NOT -> not(operation, type);
            case NEGATE -> negate(operation, type);
            case EQUAL -> plain(operation, operandType(operation), Numeric.I32_EQ, Numeric.I64_EQ);
            case NOT_EQUAL -> plain(operation, operandType(operation), Numeric.I32_NE, Numeric.I64_NE);
            case LESS -> compared(operation, less(operandType(operation)));
            case LESS_EQUAL -> compared(operation, lessOrEqual(operandType(operation)));
            case GREATER -> compared(operation, greater(operandType(operation)));
            case GREATER_EQUAL -> compared(operation, greaterOrEqual(operandType(operation)));
            case MINIMUM -> extremum(operation, lessOrEqual(type));
            case MAXIMUM -> extremum(operation, greaterOrEqual(type));
            case ABSOLUTE -> absolute(operation, type);
            case SELECT -> select(operation);
            case WRAP -> convert(operation, type);
            case SATURATE -> saturate(operation, type);
            case HASH -> hash(operation);
        }
    }

    static Numeric less(ValueType type) {
        return choose(type, Numeric.I32_LT_S, Numeric.I32_LT_U, Numeric.I64_LT_S, Numeric.I64_LT_U);
    }

    static Numeric lessOrEqual(ValueType type) {
        return choose(type, Numeric.I32_LE_S, Numeric.I32_LE_U, Numeric.I64_LE_S, Numeric.I64_LE_U);
    }

    static Numeric greater(ValueType type) {
        return choose(type, Numeric.I32_GT_S, Numeric.I32_GT_U, Numeric.I64_GT_S, Numeric.I64_GT_U);
    }

    static Numeric greaterOrEqual(ValueType type) {
        return choose(type, Numeric.I32_GE_S, Numeric.I32_GE_U, Numeric.I64_GE_S, Numeric.I64_GE_U);
    }

    private static Numeric choose(ValueType type, Numeric i32s, Numeric i32u, Numeric i64s, Numeric i64u) {
        return NumberTypes.of(type) == NumberType.I32 ? type.signed() ? i32s : i32u : type.signed() ? i64s : i64u;
    }

    private static Numeric choose(NumberType number, Numeric narrow, Numeric wide) {
        return number == NumberType.I32 ? narrow : wide;
    }

    private void pushOperands(Operation operation) {
        operation.getOperands().forEach(push);
    }

    private static ValueType operandType(Operation operation) {
        return operation.getOperands().get(0).getType();
    }

    /** Operations whose result is canonical by itself. */
    private void plain(Operation operation, ValueType type, Numeric narrow, Numeric wide) {
        pushOperands(operation);
        out.numeric(choose(NumberTypes.of(type), narrow, wide));
    }

    private void wrapped(Operation operation, ValueType type, Numeric narrow, Numeric wide) {
        plain(operation, type, narrow, wide);
        wrap(out, type);
    }

    private void compared(Operation operation, Numeric comparison) {
        pushOperands(operation);
        out.numeric(comparison);
    }

    /** Brings what is on the stack, in the number type of {@code type}, into canonical form. */
    static void wrap(FunctionWriter out, ValueType type) {
        NumberType number = NumberTypes.of(type);
        if (type.width() == number.bits()) {
            return;
        }
        boolean narrow = number == NumberType.I32;
        if (!type.signed()) {
            out.constant(number, type.maximum()).numeric(choose(number, Numeric.I32_AND, Numeric.I64_AND));
        } else if (type.width() == Byte.SIZE) {
            out.numeric(Numeric.I32_EXTEND8_S);
        } else if (type.width() == Short.SIZE) {
            out.numeric(Numeric.I32_EXTEND16_S);
        } else {
            int unused = number.bits() - type.width();
            out.constant(number, unused).numeric(narrow ? Numeric.I32_SHL : Numeric.I64_SHL);
            out.constant(number, unused).numeric(narrow ? Numeric.I32_SHR_S : Numeric.I64_SHR_S);
        }
    }

    private void divide(Operation operation, ValueType type) {
        NumberType number = NumberTypes.of(type);
        Numeric division = choose(type, Numeric.I32_DIV_S, Numeric.I32_DIV_U, Numeric.I64_DIV_S, Numeric.I64_DIV_U);
        pushOperands(operation);
        if (operation.getOperands().get(1) instanceof Constant divisor
                && divisor.getValue() != 0
                && divisor.getValue() != -1) {
            out.numeric(division);
            return;
        }
        int divisor = out.local(number);
        int dividend = out.local(number);
        out.set(divisor).set(dividend);
        if (type.signed()) {
            // Divisors 0 and -1, which trap or may overflow: the result is 0 - (x & y).
            out.get(divisor).constant(number, 1).numeric(choose(number, Numeric.I32_ADD, Numeric.I64_ADD));
            out.constant(number, 2).numeric(choose(number, Numeric.I32_LT_U, Numeric.I64_LT_U));
            out.when(number);
            out.constant(number, 0).get(dividend).get(divisor);
            out.numeric(choose(number, Numeric.I32_AND, Numeric.I64_AND));
            out.numeric(choose(number, Numeric.I32_SUB, Numeric.I64_SUB));
        } else {
            out.get(divisor).numeric(choose(number, Numeric.I32_EQZ, Numeric.I64_EQZ));
            out.when(number);
            out.constant(number, 0);
        }
        out.otherwise().get(dividend).get(divisor).numeric(division).end();
        wrap(out, type);
    }

    private void remainder(Operation operation, ValueType type) {
        NumberType number = NumberTypes.of(type);
        Numeric division = choose(type, Numeric.I32_REM_S, Numeric.I32_REM_U, Numeric.I64_REM_S, Numeric.I64_REM_U);
        pushOperands(operation);
        if (operation.getOperands().get(1) instanceof Constant divisor && divisor.getValue() != 0) {
            out.numeric(division);
            return;
        }
        int divisor = out.local(number);
        int dividend = out.local(number);
        out.set(divisor).set(dividend);
        out.get(divisor).numeric(choose(number, Numeric.I32_EQZ, Numeric.I64_EQZ));
        out.when(number).get(dividend);
        out.otherwise().get(dividend).get(divisor).numeric(division).end();
    }

    private void shiftLeft(Operation operation, ValueType type) {
        NumberType number = NumberTypes.of(type);
        Numeric shift = choose(number, Numeric.I32_SHL, Numeric.I64_SHL);
        Value count = operation.getOperands().get(1);
        if (count instanceof Constant constant) {
            shiftByConstant(operation, type, shift, constant.getValue(), false);
            return;
        }
        push.accept(operation.getOperands().get(0));
        int amount = keepCount(count);
        pushAmount(amount, count.getType(), number);
        out.numeric(shift);
        wrap(out, type);
        out.constant(number, 0);
        below(amount, count.getType(), type.width());
        out.select();
    }

    private void shiftRight(Operation operation, ValueType type) {
        NumberType number = NumberTypes.of(type);
        Numeric shift = choose(type, Numeric.I32_SHR_S, Numeric.I32_SHR_U, Numeric.I64_SHR_S, Numeric.I64_SHR_U);
        Value count = operation.getOperands().get(1);
        if (count instanceof Constant constant) {
            shiftByConstant(operation, type, shift, constant.getValue(), type.signed());
            return;
        }
        push.accept(operation.getOperands().get(0));
        int amount = keepCount(count);
        pushAmount(amount, count.getType(), number);
        if (type.signed()) {
            out.constant(number, number.bits() - 1L);
            below(amount, count.getType(), type.width());
            out.select().numeric(shift);
        } else {
            out.numeric(shift).constant(number, 0);
            below(amount, count.getType(), type.width());
            out.select();
        }
    }

    private void shiftByConstant(Operation operation, ValueType type, Numeric shift, long count, boolean signs) {
        NumberType number = NumberTypes.of(type);
        boolean inRange = Long.compareUnsigned(count, type.width()) < 0;
        if (!inRange && !signs) {
            out.constant(number, 0);
            return;
        }
        push.accept(operation.getOperands().get(0));
        out.constant(number, inRange ? count : number.bits() - 1L).numeric(shift);
        if (shift == Numeric.I32_SHL || shift == Numeric.I64_SHL) {
            wrap(out, type);
        }
    }

    private int keepCount(Value count) {
        int local = out.local(NumberTypes.of(count.getType()));
        push.accept(count);
        out.set(local);
        return local;
    }

    private void pushAmount(int local, ValueType type, NumberType target) {
        out.get(local);
        resize(NumberTypes.of(type), target, false);
    }

    private void below(int local, ValueType type, int limit) {
        NumberType number = NumberTypes.of(type);
        out.get(local).constant(number, limit).numeric(choose(number, Numeric.I32_LT_U, Numeric.I64_LT_U));
    }

    private void not(Operation operation, ValueType type) {
        NumberType number = NumberTypes.of(type);
        pushOperands(operation);
        out.constant(number, type.signed() ? -1 : type.maximum());
        out.numeric(choose(number, Numeric.I32_XOR, Numeric.I64_XOR));
    }

    private void negate(Operation operation, ValueType type) {
        NumberType number = NumberTypes.of(type);
        out.constant(number, 0);
        pushOperands(operation);
        out.numeric(choose(number, Numeric.I32_SUB, Numeric.I64_SUB));
        wrap(out, type);
    }

    private void extremum(Operation operation, Numeric comparison) {
        NumberType number = NumberTypes.of(operation.getType());
        int left = out.local(number);
        int right = out.local(number);
        pushOperands(operation);
        out.set(right).set(left);
        out.get(left).get(right).get(left).get(right).numeric(comparison).select();
    }

    private void absolute(Operation operation, ValueType type) {
        pushOperands(operation);
        if (!type.signed()) {
            return;
        }
        NumberType number = NumberTypes.of(type);
        int operand = out.local(number);
        out.set(operand);
        out.constant(number, 0).get(operand).numeric(choose(number, Numeric.I32_SUB, Numeric.I64_SUB));
        wrap(out, type);
        out.get(operand);
        out.get(operand).constant(number, 0).numeric(less(type)).select();
    }

    private void select(Operation operation) {
        push.accept(operation.getOperands().get(1));
        push.accept(operation.getOperands().get(2));
        push.accept(operation.getOperands().get(0));
        out.select();
    }

    private void convert(Operation operation, ValueType type) {
        ValueType source = operandType(operation);
        pushOperands(operation);
        convert(out, source, type);
    }

    /** Turns the {@code source} on the stack into a {@code target} by wrapping. */
    static void convert(FunctionWriter out, ValueType source, ValueType target) {
        resize(out, NumberTypes.of(source), NumberTypes.of(target), source.signed());
        if (!holds(target, source)) {
            wrap(out, target);
        }
    }

    /** Whether every value of {@code source} is one of {@code target}. */
    private static boolean holds(ValueType target, ValueType source) {
        return source.signed()
                ? target.signed() && target.width() >= source.width()
                : target.width() >= source.width() + (target.signed() ? 1 : 0);
    }

    private void saturate(Operation operation, ValueType type) {
        ValueType source = operandType(operation);
        pushOperands(operation);
        if (!holds(type, source)) {
            NumberType number = NumberTypes.of(source);
            int operand = out.local(number);
            if (highest(source) > highest(type)) {
                clamp(operand, number, type.maximum(), less(source));
            }
            if (source.signed() && (!type.signed() || type.width() < source.width())) {
                clamp(operand, number, type.minimum(), greater(source));
            }
        }
        resize(out, NumberTypes.of(source), NumberTypes.of(type), source.signed());
    }

    /** Bits of the greatest value. */
    private static int highest(ValueType type) {
        return type.signed() ? type.width() - 1 : type.width();
    }

    /** Keeps the operand where it is inside of the bound. */
    private void clamp(int operand, NumberType number, long bound, Numeric inside) {
        out.set(operand);
        out.get(operand).constant(number, bound);
        out.get(operand).constant(number, bound).numeric(inside).select();
    }

    private void hash(Operation operation) {
        HashCode hash = new HashCode(out);
        push.accept(operation.getOperands().get(0));
        hash.begin();
        for (Value operand :
                operation.getOperands().subList(1, operation.getOperands().size())) {
            push.accept(operand);
            hash.mix(operand.getType());
        }
        hash.finish();
    }

    private void resize(NumberType source, NumberType target, boolean signed) {
        resize(out, source, target, signed);
    }

    /** Extends to 64 bits or cuts down to 32. */
    static void resize(FunctionWriter out, NumberType source, NumberType target, boolean signed) {
        if (source == NumberType.I32 && target == NumberType.I64) {
            out.numeric(signed ? Numeric.I64_EXTEND_I32_S : Numeric.I64_EXTEND_I32_U);
        } else if (source == NumberType.I64 && target == NumberType.I32) {
            out.numeric(Numeric.I32_WRAP_I64);
        }
    }
}
