package org.thunderprism.compiler.fuse.scalar;

import org.thunderprism.compiler.fuse.pass.Pass;
import org.thunderprism.compiler.fuse.pass.PassContext;
import org.thunderprism.compiler.rewrite.Rewriter;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;

/** Runs the block that a constant condition chooses, and removes branches that do nothing. */
public final class BranchSimplification implements Pass {

    @Override
    public String name() {
        return "simplify-branches";
    }

    @Override
    public String description() {
        return "branches on constant conditions are decided; branches without instructions go";
    }

    @Override
    public boolean apply(PassContext context) {
        return new Simplifier().apply(context.program());
    }

    private static final class Simplifier extends Rewriter {
        @Override
        protected void rewrite(Instruction instruction) {
            if (!(instruction instanceof If branch)) {
                keep(instruction);
                return;
            }
            if (isEmpty(branch.getThen()) && isEmpty(branch.getOtherwise())) {
                markChanged();
            } else if (branch.getCondition() instanceof Constant condition) {
                markChanged();
                Block chosen = condition.getValue() != 0 ? branch.getThen() : branch.getOtherwise();
                if (chosen != null) {
                    inline(chosen);
                }
            } else {
                if (branch.getOtherwise() != null && isEmpty(branch.getOtherwise())) {
                    branch.setOtherwise(null);
                    markChanged();
                }
                keep(branch);
            }
        }

        private static boolean isEmpty(Block block) {
            return block == null || block.getInstructions().isEmpty();
        }
    }
}
