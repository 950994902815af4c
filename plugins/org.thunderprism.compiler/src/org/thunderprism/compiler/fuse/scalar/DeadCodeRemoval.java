package org.thunderprism.compiler.fuse.scalar;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.thunderprism.compiler.fuse.pass.Growth;
import org.thunderprism.compiler.fuse.pass.Instructions;
import org.thunderprism.compiler.fuse.pass.Pass;
import org.thunderprism.compiler.fuse.pass.Uses;
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
    public boolean apply(Program program, Growth growth) {
        boolean changed = new Remover(liveValues(program)).apply(program);
        Uses uses = Uses.of(program);
        List<Table> kept = program.getTables().stream()
                .filter(table -> uses.count(table) > 0 || Instructions.isFilledAtRunTime(table))
                .toList();
        if (kept.size() < program.getTables().size()) {
            program.getTables().clear();
            program.getTables().addAll(kept);
            changed = true;
        }
        return changed;
    }

    /** Everything is defined before it is used, so that one walk backwards finds what is used. */
    private static Set<Value> liveValues(Program program) {
        Set<Value> live = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Module module : program.getModules()) {
            module.getResults().forEach(result -> live.add(result.getValue()));
        }
        for (Instruction instruction : Uses.of(program).order().reversed()) {
            if (!(instruction instanceof Value value) || live.contains(value)) {
                Operands.forEach(instruction, live::add);
            }
        }
        return live;
    }

    private static final class Remover extends Rewriter {
        private final Set<Value> live;

        private Remover(Set<Value> live) {
            this.live = live;
        }

        @Override
        protected void rewrite(Instruction instruction) {
            if (instruction instanceof If || !(instruction instanceof Value value) || live.contains(value)) {
                keep(instruction);
            } else {
                markChanged();
            }
        }
    }
}
