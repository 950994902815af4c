package org.thunderprism.compiler.fuse.scalar;

import java.util.List;
import java.util.Optional;
import org.thunderprism.compiler.fuse.pass.Constants;
import org.thunderprism.compiler.fuse.pass.Pass;
import org.thunderprism.compiler.fuse.pass.PassContext;
import org.thunderprism.compiler.rewrite.Rewriter;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** Removes operations that give one of their operands, whatever it is: x + 0, x * 1, x &amp; x, a select of the same, casts there and back. */
public final class IdentityRemoval implements Pass {

    @Override
    public String name() {
        return "remove-identities";
    }

    @Override
    public String description() {
        return "x + 0, x * 1, x << 0, x & x, select of the same, casts to a wider type and back, vectors taken apart"
                + " and packed again";
    }

    @Override
    public boolean apply(PassContext context) {
        return new Remover().apply(context.program());
    }

    private static final class Remover extends Rewriter {
        @Override
        protected void rewrite(Instruction instruction) {
            Optional<Value> same = switch (instruction) {
                case Operation operation -> same(normalised(operation));
                case Pack pack -> repacked(pack);
                default -> Optional.empty();
            };
            if (same.isPresent()) {
                replace((Value) instruction, same.get());
            } else {
                keep(instruction);
            }
        }

        /** With the constant of a commutative operation on the right, and without a cast that the next cast undoes. */
        private Operation normalised(Operation operation) {
            List<Value> operands = operation.getOperands();
            if (isCommutative(operation.getOpcode())
                    && operands.get(0) instanceof Constant
                    && !(operands.get(1) instanceof Constant)) {
                Value left = operands.get(0);
                operands.set(0, operands.get(1));
                operands.set(1, left);
                markChanged();
            }
            if (operation.getOpcode() == Opcode.WRAP
                    && operands.get(0) instanceof Operation inner
                    && inner.getOpcode() == Opcode.WRAP
                    && keeps(inner, operation.getType())) {
                operands.set(0, inner.getOperands().get(0));
                markChanged();
            }
            return operation;
        }

        /** Whether the inner cast keeps the bits that the outer one looks at. */
        private static boolean keeps(Operation inner, ValueType outer) {
            ValueType source = inner.getOperands().get(0).getType();
            return inner.getType().width() >= outer.width() || holds(inner.getType(), source);
        }

        private static boolean holds(ValueType type, ValueType source) {
            return source.signed()
                    ? type.signed() && type.width() >= source.width()
                    : type.width() - (type.signed() ? 1 : 0) >= source.width();
        }

        private static boolean isCommutative(Opcode opcode) {
            return switch (opcode) {
                case ADD, MULTIPLY, AND, OR, XOR, EQUAL, NOT_EQUAL, MINIMUM, MAXIMUM -> true;
                default -> false;
            };
        }

        private static Optional<Value> same(Operation operation) {
            Value first = operation.getOperands().get(0);
            Value second =
                    operation.getOperands().size() > 1 ? operation.getOperands().get(1) : null;
            long allBits = operation.getType().canonical(-1);
            boolean same = switch (operation.getOpcode()) {
                case ADD, SUBTRACT, SHIFT_LEFT, SHIFT_RIGHT, XOR -> Constants.is(second, 0);
                case OR -> Constants.is(second, 0) || first == second;
                case MULTIPLY, DIVIDE -> isOne(second);
                case AND -> Constants.is(second, allBits) || first == second;
                case MINIMUM, MAXIMUM -> first == second;
                case WRAP, SATURATE -> first.getType().equals(operation.getType());
                default -> false;
            };
            if (same) {
                return Optional.of(first);
            }
            return switch (operation.getOpcode()) {
                case SELECT -> selected(operation);
                case NOT, NEGATE -> twice(operation, first);
                default -> Optional.empty();
            };
        }

        /** In i1 the bit 1 stands for -1, which is not the number one. */
        private static boolean isOne(Value value) {
            return Constants.is(value, 1);
        }

        private static Optional<Value> selected(Operation select) {
            List<Value> operands = select.getOperands();
            if (operands.get(1) == operands.get(2)) {
                return Optional.of(operands.get(1));
            }
            return operands.get(0) instanceof Constant condition
                    ? Optional.of(operands.get(condition.getValue() != 0 ? 1 : 2))
                    : Optional.empty();
        }

        private static Optional<Value> twice(Operation operation, Value operand) {
            return operand instanceof Operation inner && inner.getOpcode() == operation.getOpcode()
                    ? Optional.of(inner.getOperands().get(0))
                    : Optional.empty();
        }

        private static Optional<Value> repacked(Pack pack) {
            if (!(pack.getOperands().getFirst() instanceof Extract first)
                    || !first.getVector().getType().equals(pack.getType())) {
                return Optional.empty();
            }
            for (int index = 0; index < pack.getOperands().size(); index++) {
                if (!(pack.getOperands().get(index) instanceof Extract extract)
                        || extract.getVector() != first.getVector()
                        || extract.getIndex() != index) {
                    return Optional.empty();
                }
            }
            return Optional.of(first.getVector());
        }
    }
}
