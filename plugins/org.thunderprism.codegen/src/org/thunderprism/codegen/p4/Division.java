package org.thunderprism.codegen.p4;

import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.codegen.p4.text.P4Text;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.type.ValueType;

/**
 * Quotients and remainders. P4 targets divide by no variable, so that the code subtracts and shifts bit by bit (restoring division; Knuth, The
 * Art of Computer Programming 2, 4.3.1). With the divisor 0 the remainder comes out as the dividend, as it has to be.
 */
final class Division {

    private final Locals locals;
    private final P4Text out;

    Division(Locals locals, P4Text out) {
        this.locals = locals;
        this.out = out;
    }

    /**
     * Writes the statements.
     *
     * @param target the variable that gets the result
     * @param left an atom
     * @param right an atom
     * @param divisor the divisor when it is a constant, else 0
     */
    void write(Opcode opcode, ValueType type, String target, String left, String right, long divisor) {
        boolean quotient = opcode == Opcode.DIVIDE;
        if (type.width() == 1) {
            out.line(target + " = " + left + " & " + (quotient ? right : "~" + right) + ";");
        } else if (!type.signed() && Long.bitCount(divisor) == 1) {
            out.line(target + " = " + left
                    + (quotient
                            ? " >> " + Long.numberOfTrailingZeros(divisor)
                            : " & " + Bits.literal(type, divisor - 1))
                    + ";");
        } else {
            general(quotient, type, target, left, right);
        }
    }

    private void general(boolean quotient, ValueType type, String target, String left, String right) {
        int width = type.width();
        String dividend = magnitude(type, left, "dividend");
        String by = magnitude(type, right, "divisor");
        String rest = locals.declare("rest", width);
        String carry = locals.declare("carry", 1);
        out.line(rest + " = " + Bits.literal(width, 0) + ";");
        if (quotient) {
            out.line(target + " = " + Bits.literal(width, 0) + ";");
        }
        for (int bit = width - 1; bit >= 0; bit--) {
            out.line(carry + " = " + rest + "[" + (width - 1) + ":" + (width - 1) + "];");
            out.line(rest + " = " + rest + "[" + (width - 2) + ":0] ++ " + dividend + "[" + bit + ":" + bit + "];");
            out.open("if (" + carry + " == 1w1 || " + rest + " >= " + by + ")");
            out.line(rest + " = " + rest + " - " + by + ";");
            if (quotient) {
                out.line(target + " = " + target + " | " + Bits.literal(width, 1L << bit) + ";");
            }
            out.close();
        }
        if (quotient) {
            if (type.signed()) {
                negateIf(Operations.isNegative(type, dividendSign(type, left, right)), type, target);
            }
            out.open("if (" + by + " == " + Bits.literal(width, 0) + ")");
            out.line(target + " = " + Bits.literal(width, 0) + ";").close();
        } else {
            out.line(target + " = " + rest + ";");
            if (type.signed()) {
                negateIf(Operations.isNegative(type, copy(type, left)), type, target);
            }
        }
    }

    /** A variable with the operand's magnitude, which is a number of the same bits without a sign. */
    private String magnitude(ValueType type, String operand, String name) {
        String variable = locals.declare(name, type.width());
        String value = type.signed() ? Operations.absolute(type, copy(type, operand)) : operand;
        out.line(variable + " = " + value + ";");
        return variable;
    }

    /** A variable whose top bit says whether the quotient is negative. */
    private String dividendSign(ValueType type, String left, String right) {
        String variable = locals.declare("sign", type.width());
        out.line(variable + " = " + left + " ^ " + right + ";");
        return variable;
    }

    /** Bits are picked from variables alone, never from literals. */
    private String copy(ValueType type, String operand) {
        String variable = locals.declare("operand", type.width());
        out.line(variable + " = " + operand + ";");
        return variable;
    }

    private void negateIf(String condition, ValueType type, String target) {
        out.open("if (" + condition + ")");
        out.line(target + " = " + Bits.literal(type, 0) + " - " + target + ";").close();
    }
}
