package org.thunderprism.codegen.component;

import java.util.List;
import java.util.function.Consumer;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Value;

/** The instructions that have to be carried out whoever reads what: those with an effect, and the branches around them. */
public final class Effects {

    private Effects() {}

    /** Visits the effects of some code, those of a branch before the branch itself. */
    public static void forEach(List<Block> bodies, Consumer<Instruction> visitor) {
        bodies.forEach(body -> visit(body, visitor));
    }

    private static boolean visit(Block block, Consumer<Instruction> visitor) {
        boolean found = false;
        if (block != null) {
            for (Instruction instruction : block.getInstructions()) {
                boolean effect = switch (instruction) {
                    case Value value -> false;
                    case If branch -> visit(branch.getThen(), visitor) | visit(branch.getOtherwise(), visitor);
                    default -> true;
                };
                if (effect) {
                    visitor.accept(instruction);
                    found = true;
                }
            }
        }
        return found;
    }
}
