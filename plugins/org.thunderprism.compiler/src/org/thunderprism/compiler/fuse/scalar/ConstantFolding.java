package org.thunderprism.compiler.fuse.scalar;

import java.util.List;
import org.thunderprism.compiler.fuse.pass.Constants;
import org.thunderprism.compiler.fuse.pass.Pass;
import org.thunderprism.compiler.fuse.pass.PassContext;
import org.thunderprism.compiler.rewrite.Rewriter;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Value;

/** Computes operations on constants, and takes elements out of vectors that are packed in sight. */
public final class ConstantFolding implements Pass {

    @Override
    public String name() {
        return "fold-constants";
    }

    @Override
    public String description() {
        return "operations on constants are computed; elements of packed vectors are used directly";
    }

    @Override
    public boolean apply(PassContext context) {
        return new Folder().apply(context.program());
    }

    private static final class Folder extends Rewriter {
        @Override
        protected void rewrite(Instruction instruction) {
            switch (instruction) {
                case Operation operation
                when hasConstantOperands(operation) ->
                    replace(
                            operation,
                            emit(Constants.of(operation.getType(), compute(operation), operation.getOrigin())));
                case Extract extract
                when extract.getVector() instanceof Pack pack ->
                    replace(extract, pack.getOperands().get(extract.getIndex()));
                default -> keep(instruction);
            }
        }

        private static boolean hasConstantOperands(Operation operation) {
            for (Value operand : operation.getOperands()) {
                if (!(operand instanceof Constant)) {
                    return false;
                }
            }
            return true;
        }

        private static long compute(Operation operation) {
            List<Value> operands = operation.getOperands();
            return Arithmetic.apply(
                    operation.getOpcode(),
                    operation.getType(),
                    operands.stream().map(Value::getType).toList(),
                    operands.stream()
                            .mapToLong(operand -> ((Constant) operand).getValue())
                            .toArray());
        }
    }
}
