package org.thunderprism.compiler.semantics;

import java.util.List;
import java.util.Optional;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.type.ValueType;

/**
 * Which types an operation takes and gives. All are scalars.
 *
 * <ul>
 *   <li>add … remainder, and, or, xor, minimum, maximum: two operands of the result's type
 *   <li>comparisons: two operands of one type, result u1
 *   <li>shifts: left operand of the result's type, unsigned count of any width
 *   <li>not, negate, absolute: one operand of the result's type
 *   <li>select: u1, then two operands of the result's type
 *   <li>wrap, saturate: one operand of any type
 *   <li>hash: u32 (the seed), then at least one operand of any type; result u32
 * </ul>
 */
public final class OperationTypes {

    private static final ValueType HASH = ValueType.unsigned(32);

    private OperationTypes() {}

    /** Whether the operation compares two values, so that its result is a truth value. */
    public static boolean isComparison(Opcode opcode) {
        return switch (opcode) {
            case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> true;
            default -> false;
        };
    }

    /**
     * The result's type, as far as the operands decide it.
     *
     * @return empty for wrap and saturate, whose result may be of any type
     */
    public static Optional<ValueType> result(Opcode opcode, List<ValueType> operands) {
        return switch (opcode) {
            case WRAP, SATURATE -> Optional.empty();
            case SELECT -> Optional.of(operands.get(1));
            case HASH -> Optional.of(HASH);
            default -> Optional.of(isComparison(opcode) ? ValueType.BOOLEAN : operands.get(0));
        };
    }

    /**
     * What is wrong with the types of an operation.
     *
     * @return a sentence for developers, or empty when the types are right
     */
    public static Optional<String> problem(Opcode opcode, ValueType result, List<ValueType> operands) {
        if (!result.isScalar() || !operands.stream().allMatch(ValueType::isScalar)) {
            return Optional.of(opcode + " takes and gives scalars, not " + operands + " and " + result);
        }
        if (!rightCount(opcode, operands.size())) {
            return Optional.of(opcode + " does not take " + operands.size() + " operands");
        }
        if (!rightTypes(opcode, operands)
                || !result(opcode, operands).map(result::equals).orElse(true)) {
            return Optional.of(opcode + " does not make " + result + " from " + operands);
        }
        return Optional.empty();
    }

    private static boolean rightCount(Opcode opcode, int count) {
        return switch (opcode) {
            case NOT, NEGATE, ABSOLUTE, WRAP, SATURATE -> count == 1;
            case SELECT -> count == 3;
            case HASH -> count >= 2;
            default -> count == 2;
        };
    }

    private static boolean rightTypes(Opcode opcode, List<ValueType> operands) {
        return switch (opcode) {
            case NOT, NEGATE, ABSOLUTE, WRAP, SATURATE -> true;
            case SHIFT_LEFT, SHIFT_RIGHT -> !operands.get(1).signed();
            case SELECT -> operands.get(0).isBoolean() && operands.get(1).equals(operands.get(2));
            case HASH -> operands.get(0).equals(HASH);
            default -> operands.get(0).equals(operands.get(1));
        };
    }
}
