package org.thunderprism.codegen.nx;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Value;

/** Code without branches: all instructions in order, with the condition under which each has an effect. */
final class FlatCode {

    private FlatCode() {}

    /**
     * A condition that a branch puts on its instructions.
     *
     * @param outer the condition of the branch itself; null without one
     * @param condition what the branch tests
     * @param otherwise whether it must be 0, rather than 1
     */
    record Guard(Guard outer, Value condition, boolean otherwise) {}

    /**
     * An instruction. Values have no effect: computing one that nobody takes does no harm.
     *
     * @param guard null when the instruction always takes effect
     */
    record Step(Instruction instruction, Guard guard) {}

    /** The instructions of some bodies, one behind the other. */
    static List<Step> of(List<Block> bodies) {
        List<Step> steps = new ArrayList<>();
        bodies.forEach(body -> add(body, null, steps));
        return steps;
    }

    private static void add(Block block, Guard guard, List<Step> steps) {
        if (block == null) {
            return;
        }
        for (Instruction instruction : block.getInstructions()) {
            if (instruction instanceof If branch) {
                add(branch.getThen(), new Guard(guard, branch.getCondition(), false), steps);
                add(branch.getOtherwise(), new Guard(guard, branch.getCondition(), true), steps);
            } else {
                steps.add(new Step(instruction, guard));
            }
        }
    }
}
