package org.thunderprism.compiler.fuse.scalar;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.thunderprism.compiler.fuse.pass.Instructions;
import org.thunderprism.compiler.fuse.pass.Pass;
import org.thunderprism.compiler.fuse.pass.PassContext;
import org.thunderprism.compiler.ir.InstructionSet;
import org.thunderprism.compiler.rewrite.Operands;
import org.thunderprism.compiler.rewrite.Rewriter;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;

/**
 * Removes values that nothing uses and tables that nothing looks into. Inputs and state stay: they are the program's outside. So do tables
 * that are filled at run time.
 */
public final class DeadCodeRemoval implements Pass {

    @Override
    public String name() {
        return "remove-dead-code";
    }

    @Override
    public String description() {
        return "values that nothing uses, and tables that nothing looks into";
    }

    @Override
    public boolean apply(PassContext context) {
        Program program = context.program();
        Remover remover = new Remover(liveValues(context));
        boolean changed = remover.apply(program);
        List<Table> kept = program.getTables().stream()
                .filter(table -> remover.tables.contains(table) || Instructions.isFilledAtRunTime(table))
                .toList();
        if (kept.size() < program.getTables().size()) {
            program.getTables().clear();
            program.getTables().addAll(kept);
            changed = true;
        }
        return changed;
    }

    /** Everything is defined before it is used, so that one walk backwards finds what is used. */
    private static InstructionSet liveValues(PassContext context) {
        InstructionSet live = new InstructionSet();
        for (Module module : context.program().getModules()) {
            module.getResults().forEach(result -> live.add(result.getValue()));
        }
        for (Instruction instruction : context.order().reversed()) {
            if (!(instruction instanceof Value value) || live.contains(value)) {
                Operands.forEach(instruction, live::add);
            }
        }
        return live;
    }

    private static final class Remover extends Rewriter {
        private final InstructionSet live;
        private final Set<Table> tables = Collections.newSetFromMap(new IdentityHashMap<>());

        private Remover(InstructionSet live) {
            this.live = live;
        }

        @Override
        protected void rewrite(Instruction instruction) {
            if (instruction instanceof If || !(instruction instanceof Value value) || live.contains(value)) {
                tables.addAll(Instructions.tables(instruction));
                keep(instruction);
            } else {
                markChanged();
            }
        }
    }
}
