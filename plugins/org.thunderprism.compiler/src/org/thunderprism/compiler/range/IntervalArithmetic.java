package org.thunderprism.compiler.range;

import java.util.List;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.type.ValueType;

/**
 * What an operation can give when its operands are anywhere in some intervals. The result holds every possible value and may hold more; a
 * result that could leave the type's range and wrap is the whole type.
 *
 * <p>Source: the interval domain of R. Moore, <i>Interval Analysis</i>, 1966, as an abstract domain in P. Cousot and R. Cousot,
 * <i>Abstract Interpretation</i>, POPL 1977.
 */
final class IntervalArithmetic {

    private IntervalArithmetic() {}

    static Interval apply(Opcode opcode, ValueType type, List<Interval> operands) {
        if (areConstant(operands)) {
            return Interval.of(type, constant(opcode, type, operands));
        }
        Interval first = operands.get(0);
        return switch (opcode) {
            case ADD, SUBTRACT, MULTIPLY -> ring(opcode, type, first, operands.get(1));
            case DIVIDE -> Division.quotient(first, operands.get(1));
            case REMAINDER -> Division.remainder(first, operands.get(1));
            case SHIFT_LEFT -> Shifts.left(first, operands.get(1));
            case SHIFT_RIGHT -> Shifts.right(first, operands.get(1));
            case AND -> Bits.and(first, operands.get(1));
            case OR -> Bits.or(first, operands.get(1));
            case XOR -> Bits.xor(first, operands.get(1));
            case NOT -> new Interval(type, type.canonical(~first.high()), type.canonical(~first.low()));
            case NEGATE -> negate(first);
            case ABSOLUTE -> absolute(first);
            case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> compare(opcode, first, operands.get(1));
            case MINIMUM, MAXIMUM -> extremum(opcode, type, first, operands.get(1));
            case SELECT -> select(first, operands.get(1), operands.get(2));
            case WRAP -> wrap(type, first);
            case SATURATE ->
                new Interval(
                        type,
                        Arithmetic.unary(Opcode.SATURATE, type, first.type(), first.low()),
                        Arithmetic.unary(Opcode.SATURATE, type, first.type(), first.high()));
            case HASH -> Interval.full(type);
        };
    }

    /** The interval between two integers that are no larger than a long, or the whole type when they leave it. */
    static Interval within(ValueType type, long low, long high) {
        boolean large = type.maximum() < 0; // u64: every long that is not negative is in it
        boolean inside = low >= type.minimum() && (large || high <= type.maximum());
        return inside ? new Interval(type, low, high) : Interval.full(type);
    }

    private static boolean areConstant(List<Interval> operands) {
        for (Interval operand : operands) {
            if (!operand.isConstant()) {
                return false;
            }
        }
        return true;
    }

    private static long constant(Opcode opcode, ValueType type, List<Interval> operands) {
        return Arithmetic.apply(
                opcode,
                type,
                operands.stream().map(Interval::type).toList(),
                operands.stream().mapToLong(Interval::low).toArray());
    }

    private static Interval ring(Opcode opcode, ValueType type, Interval left, Interval right) {
        if (!left.isSignedLong() || !right.isSignedLong()) {
            return Interval.full(type);
        }
        try {
            return switch (opcode) {
                case ADD ->
                    within(type, Math.addExact(left.low(), right.low()), Math.addExact(left.high(), right.high()));
                case SUBTRACT ->
                    within(
                            type,
                            Math.subtractExact(left.low(), right.high()),
                            Math.subtractExact(left.high(), right.low()));
                default -> product(type, left, right);
            };
        } catch (ArithmeticException overflow) {
            return Interval.full(type);
        }
    }

    private static Interval product(ValueType type, Interval left, Interval right) {
        long a = Math.multiplyExact(left.low(), right.low());
        long b = Math.multiplyExact(left.low(), right.high());
        long c = Math.multiplyExact(left.high(), right.low());
        long d = Math.multiplyExact(left.high(), right.high());
        return within(type, Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    private static Interval negate(Interval operand) {
        ValueType type = operand.type();
        // Of a signed type only the minimum wraps, of an unsigned one everything but 0 does, in order.
        boolean wraps = type.signed() ? operand.low() == type.minimum() : operand.low() == 0;
        return wraps
                ? Interval.full(type)
                : new Interval(type, type.canonical(-operand.high()), type.canonical(-operand.low()));
    }

    private static Interval absolute(Interval operand) {
        ValueType type = operand.type();
        if (!operand.mayBeNegative()) {
            return operand;
        }
        if (operand.low() == type.minimum()) {
            return Interval.full(type);
        }
        return operand.high() <= 0
                ? new Interval(type, -operand.high(), -operand.low())
                : new Interval(type, 0, Math.max(-operand.low(), operand.high()));
    }

    private static Interval compare(Opcode opcode, Interval left, Interval right) {
        boolean below = Arithmetic.compare(left.type(), left.high(), right.low()) < 0;
        boolean above = Arithmetic.compare(left.type(), left.low(), right.high()) > 0;
        boolean notAbove = Arithmetic.compare(left.type(), left.high(), right.low()) <= 0;
        boolean notBelow = Arithmetic.compare(left.type(), left.low(), right.high()) >= 0;
        return switch (opcode) {
            case EQUAL -> truth(false, below || above);
            case NOT_EQUAL -> truth(below || above, false);
            case LESS -> truth(below, notBelow);
            case LESS_EQUAL -> truth(notAbove, above);
            case GREATER -> truth(above, notAbove);
            default -> truth(notBelow, below);
        };
    }

    private static Interval truth(boolean always, boolean never) {
        return new Interval(ValueType.BOOLEAN, always ? 1 : 0, never ? 0 : 1);
    }

    private static Interval extremum(Opcode opcode, ValueType type, Interval left, Interval right) {
        return new Interval(
                type,
                Arithmetic.binary(opcode, type, left.low(), right.low()),
                Arithmetic.binary(opcode, type, left.high(), right.high()));
    }

    private static Interval select(Interval condition, Interval whenTrue, Interval whenFalse) {
        if (condition.isConstant()) {
            return condition.low() != 0 ? whenTrue : whenFalse;
        }
        return whenTrue.union(whenFalse);
    }

    /** Integers in a row stay in a row modulo 2^w, unless they are more than 2^w or run over the type's end. */
    private static Interval wrap(ValueType type, Interval operand) {
        if (operand.fits(type)) {
            return new Interval(type, operand.low(), operand.high());
        }
        long span = operand.high() - operand.low();
        long widest = type.width() == 64 ? -1L : (1L << type.width()) - 1;
        long low = type.canonical(operand.low());
        long high = type.canonical(operand.high());
        boolean inRow = Long.compareUnsigned(span, widest) <= 0 && Arithmetic.compare(type, low, high) <= 0;
        return inRow ? new Interval(type, low, high) : Interval.full(type);
    }
}
