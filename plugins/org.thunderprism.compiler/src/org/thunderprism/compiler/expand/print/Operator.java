package org.thunderprism.compiler.expand.print;

import java.util.Optional;
import org.thunderprism.model.ir.Opcode;

/**
 * The operator that writes an operation with two operands.
 *
 * @param symbol as programs write it
 */
record Operator(String symbol, Precedence precedence) {

    /** @param logical whether the operands are truth values */
    static Optional<Operator> of(Opcode opcode, boolean logical) {
        return Optional.ofNullable(
                switch (opcode) {
                    case ADD -> new Operator("+", Precedence.ADDITIVE);
                    case SUBTRACT -> new Operator("-", Precedence.ADDITIVE);
                    case MULTIPLY -> new Operator("*", Precedence.MULTIPLICATIVE);
                    case DIVIDE -> new Operator("/", Precedence.MULTIPLICATIVE);
                    case REMAINDER -> new Operator("%", Precedence.MULTIPLICATIVE);
                    case SHIFT_LEFT -> new Operator("<<", Precedence.SHIFT);
                    case SHIFT_RIGHT -> new Operator(">>", Precedence.SHIFT);
                    case AND -> logical ? new Operator("&&", Precedence.AND) : new Operator("&", Precedence.BIT_AND);
                    case OR -> logical ? new Operator("||", Precedence.OR) : new Operator("|", Precedence.BIT_OR);
                    case XOR ->
                        logical ? new Operator("!=", Precedence.COMPARISON) : new Operator("^", Precedence.BIT_XOR);
                    case EQUAL -> new Operator("==", Precedence.COMPARISON);
                    case NOT_EQUAL -> new Operator("!=", Precedence.COMPARISON);
                    case LESS -> new Operator("<", Precedence.COMPARISON);
                    case LESS_EQUAL -> new Operator("<=", Precedence.COMPARISON);
                    case GREATER -> new Operator(">", Precedence.COMPARISON);
                    case GREATER_EQUAL -> new Operator(">=", Precedence.COMPARISON);
                    case NOT, NEGATE, MINIMUM, MAXIMUM, ABSOLUTE, SELECT, WRAP, SATURATE, HASH -> null;
                });
    }
}
