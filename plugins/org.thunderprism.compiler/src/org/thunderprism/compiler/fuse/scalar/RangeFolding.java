package org.thunderprism.compiler.fuse.scalar;

import java.util.List;
import java.util.Optional;
import org.thunderprism.compiler.fuse.pass.Constants;
import org.thunderprism.compiler.fuse.pass.Pass;
import org.thunderprism.compiler.fuse.pass.PassContext;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.compiler.range.ValueRanges;
import org.thunderprism.compiler.rewrite.Rewriter;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Value;

/** Uses what values can be: one that can be only one number is that number, and an operation that cannot change its operand is that operand. */
public final class RangeFolding implements Pass {

    @Override
    public String name() {
        return "fold-by-range";
    }

    @Override
    public String description() {
        return "values that can be one number only become constants; minima, maxima, saturations and masks that change"
                + " nothing go";
    }

    @Override
    public boolean apply(PassContext context) {
        return new Folder(context.ranges()).apply(context.program());
    }

    private static final class Folder extends Rewriter {
        private final ValueRanges ranges;

        private Folder(ValueRanges ranges) {
            this.ranges = ranges;
        }

        @Override
        protected void rewrite(Instruction instruction) {
            if (!(instruction instanceof Value value)
                    || value instanceof Constant
                    || !value.getType().isScalar()) {
                keep(instruction);
                return;
            }
            Interval range = ranges.of(value);
            if (range.isConstant()) {
                replace(value, emit(Constants.of(value.getType(), range.low(), value.getOrigin())));
                return;
            }
            Optional<Value> unchanged = value instanceof Operation operation ? unchanged(operation) : Optional.empty();
            if (unchanged.isPresent()) {
                replace(value, unchanged.get());
                return;
            }
            if (value instanceof Operation operation
                    && operation.getOpcode() == Opcode.SATURATE
                    && isExact(operation)) {
                operation.setOpcode(Opcode.WRAP);
                markChanged();
            }
            keep(instruction);
        }

        private boolean isExact(Operation saturation) {
            return of(saturation, 0).fits(saturation.getType());
        }

        /** The operand that the operation always gives, if there is one. */
        private Optional<Value> unchanged(Operation operation) {
            List<Value> operands = operation.getOperands();
            return switch (operation.getOpcode()) {
                case MINIMUM ->
                    notAbove(operation, 0, 1)
                            ? Optional.of(operands.get(0))
                            : notAbove(operation, 1, 0) ? Optional.of(operands.get(1)) : Optional.empty();
                case MAXIMUM ->
                    notAbove(operation, 0, 1)
                            ? Optional.of(operands.get(1))
                            : notAbove(operation, 1, 0) ? Optional.of(operands.get(0)) : Optional.empty();
                case ABSOLUTE ->
                    when(!of(operation, 0).type().signed() || of(operation, 0).low() >= 0, operands.get(0));
                case REMAINDER -> when(isSmallerDividend(of(operation, 0), of(operation, 1)), operands.get(0));
                case AND -> when(isKeptBy(of(operation, 0), operands.get(1)), operands.get(0));
                default -> Optional.empty();
            };
        }

        private static Optional<Value> when(boolean condition, Value value) {
            return condition ? Optional.of(value) : Optional.empty();
        }

        private boolean notAbove(Operation operation, int left, int right) {
            Interval first = of(operation, left);
            return Arithmetic.compare(
                            first.type(), first.high(), of(operation, right).low())
                    <= 0;
        }

        private static boolean isSmallerDividend(Interval dividend, Interval divisor) {
            boolean notNegative = !dividend.type().signed() || (dividend.low() >= 0 && divisor.low() >= 0);
            return notNegative && Arithmetic.compare(dividend.type(), dividend.high(), divisor.low()) < 0;
        }

        /** Whether the mask has every bit that the value can have. */
        private static boolean isKeptBy(Interval value, Value mask) {
            if (!(mask instanceof Constant constant) || (value.type().signed() && value.low() < 0)) {
                return false;
            }
            long bits = value.high() == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(value.high());
            return (bits & ~constant.getValue()) == 0;
        }

        /**
         * The interval of an operand. It may have taken another value's place in this very walk, one that never leaves the interval of the
         * first; new ones are constants.
         */
        private Interval of(Operation operation, int index) {
            Value operand = operation.getOperands().get(index);
            return operand instanceof Constant constant
                    ? Interval.of(constant.getType(), constant.getValue())
                    : ranges.of(operand);
        }
    }
}
