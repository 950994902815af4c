package org.thunderprism.compiler.expand.body;

import org.thunderprism.lang.thunderDsl.AssignmentOperator;
import org.thunderprism.lang.thunderDsl.BinaryOperator;
import org.thunderprism.model.ir.Opcode;

/** The operations that operators stand for. */
final class Opcodes {

    private Opcodes() {}

    static Opcode of(BinaryOperator operator) {
        return switch (operator) {
            case OR, BIT_OR -> Opcode.OR;
            case AND, BIT_AND -> Opcode.AND;
            case BIT_XOR -> Opcode.XOR;
            case EQUAL -> Opcode.EQUAL;
            case NOT_EQUAL -> Opcode.NOT_EQUAL;
            case LESS -> Opcode.LESS;
            case LESS_EQUAL -> Opcode.LESS_EQUAL;
            case GREATER -> Opcode.GREATER;
            case GREATER_EQUAL -> Opcode.GREATER_EQUAL;
            case SHIFT_LEFT -> Opcode.SHIFT_LEFT;
            case SHIFT_RIGHT -> Opcode.SHIFT_RIGHT;
            case ADD -> Opcode.ADD;
            case SUBTRACT -> Opcode.SUBTRACT;
            case MULTIPLY -> Opcode.MULTIPLY;
            case DIVIDE -> Opcode.DIVIDE;
            case REMAINDER -> Opcode.REMAINDER;
        };
    }

    /** @throws IllegalArgumentException for a plain assignment */
    static Opcode of(AssignmentOperator operator) {
        return switch (operator) {
            case ADD -> Opcode.ADD;
            case SUBTRACT -> Opcode.SUBTRACT;
            case MULTIPLY -> Opcode.MULTIPLY;
            case DIVIDE -> Opcode.DIVIDE;
            case REMAINDER -> Opcode.REMAINDER;
            case AND -> Opcode.AND;
            case OR -> Opcode.OR;
            case XOR -> Opcode.XOR;
            case SHIFT_LEFT -> Opcode.SHIFT_LEFT;
            case SHIFT_RIGHT -> Opcode.SHIFT_RIGHT;
            case ASSIGN -> throw new IllegalArgumentException("a plain assignment computes nothing");
        };
    }
}
