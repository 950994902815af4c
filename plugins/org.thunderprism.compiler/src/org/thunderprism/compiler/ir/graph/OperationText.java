package org.thunderprism.compiler.ir.graph;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.type.ValueType;

/** Operations as people write them. */
final class OperationText {

    private OperationText() {}

    /** Whether the operation is written between its operands, so that it needs parentheses inside of another one. */
    static boolean isInfix(Opcode opcode) {
        return symbol(opcode) != null || opcode == Opcode.SELECT;
    }

    static String of(Opcode opcode, ValueType result, List<Term> operands) {
        String symbol = symbol(opcode);
        if (symbol != null) {
            return operands.get(0).asOperand() + " " + symbol + " "
                    + operands.get(1).asOperand();
        }
        return switch (opcode) {
            case SELECT ->
                operands.get(0).asOperand() + " ? " + operands.get(1).asOperand() + " : "
                        + operands.get(2).asOperand();
            case NOT -> (result.isBoolean() ? "!" : "~") + operands.get(0).asOperand();
            case NEGATE -> "-" + operands.get(0).asOperand();
            case WRAP -> result + "(" + operands.get(0).text() + ")";
            case SATURATE -> "sat " + result + "(" + operands.get(0).text() + ")";
            default ->
                functionName(opcode) + operands.stream().map(Term::text).collect(Collectors.joining(", ", "(", ")"));
        };
    }

    private static String functionName(Opcode opcode) {
        return switch (opcode) {
            case MINIMUM -> "min";
            case MAXIMUM -> "max";
            case ABSOLUTE -> "abs";
            default -> opcode.getLiteral().toLowerCase(Locale.ROOT);
        };
    }

    private static String symbol(Opcode opcode) {
        return switch (opcode) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case REMAINDER -> "%";
            case SHIFT_LEFT -> "<<";
            case SHIFT_RIGHT -> ">>";
            case AND -> "&";
            case OR -> "|";
            case XOR -> "^";
            case EQUAL -> "==";
            case NOT_EQUAL -> "!=";
            case LESS -> "<";
            case LESS_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_EQUAL -> ">=";
            default -> null;
        };
    }
}
