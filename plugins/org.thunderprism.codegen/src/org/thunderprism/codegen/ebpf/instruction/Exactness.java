package org.thunderprism.codegen.ebpf.instruction;

import java.util.List;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.type.ValueType;

/** Where wrapping to the width can be left out, because no exact result leaves it. */
final class Exactness {

    /** Products of two such operands fit 64 bits. */
    private static final int MOST_BITS = 32;

    private Exactness() {}

    static boolean isExact(Opcode opcode, ValueType result, List<Interval> operands) {
        if (operands.stream().anyMatch(operand -> operand.type().width() > MOST_BITS)) {
            return false;
        }
        Interval x = operands.get(0);
        Interval y = operands.get(operands.size() - 1);
        return switch (opcode) {
            case ADD -> holds(result, x.low() + y.low(), x.high() + y.high());
            case SUBTRACT -> holds(result, x.low() - y.high(), x.high() - y.low());
            case MULTIPLY ->
                holds(result, x.low() * y.low(), x.low() * y.high(), x.high() * y.low(), x.high() * y.high());
            case NEGATE -> holds(result, -x.high(), -x.low());
            default -> false;
        };
    }

    private static boolean holds(ValueType type, long... extremes) {
        for (long extreme : extremes) {
            if (type.canonical(extreme) != extreme) {
                return false;
            }
        }
        return true;
    }
}
