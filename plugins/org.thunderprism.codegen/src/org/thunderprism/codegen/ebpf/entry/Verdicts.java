package org.thunderprism.codegen.ebpf.entry;

import java.util.EnumSet;
import java.util.Set;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.SetVerdict;
import org.thunderprism.model.ir.VerdictKind;

/** The verdicts that a program can give. */
final class Verdicts {

    private Verdicts() {}

    static Set<VerdictKind> of(Program program) {
        Set<VerdictKind> kinds = EnumSet.of(VerdictKind.PASS);
        program.getModules().forEach(module -> collect(module.getBody(), kinds));
        return kinds;
    }

    private static void collect(Block block, Set<VerdictKind> kinds) {
        if (block == null) {
            return;
        }
        for (Instruction instruction : block.getInstructions()) {
            if (instruction instanceof SetVerdict verdict) {
                kinds.add(verdict.getKind());
            } else if (instruction instanceof If branch) {
                collect(branch.getThen(), kinds);
                collect(branch.getOtherwise(), kinds);
            }
        }
    }
}
