package org.thunderprism.compiler.rewrite;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.util.InternalEList;
import org.thunderprism.compiler.ir.InstructionMap;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.Value;

/**
 * Rebuilds every block of a program in one walk in execution order, so that a pass takes time linear in the program: instructions are kept,
 * dropped, replaced and inserted without searching a list. When {@link #rewrite} sees an instruction, its operands are already the
 * replacements of what they were.
 */
public abstract class Rewriter {

    private final InstructionMap<Value> replacements = new InstructionMap<>();
    private List<Instruction> output;
    private boolean changed;

    /** Rewrites the program in place and says whether anything changed. */
    public final boolean apply(Program program) {
        for (Module module : program.getModules()) {
            block(module.getBody());
            for (Result result : module.getResults()) {
                result.setValue(replacementOf(result.getValue()));
            }
        }
        for (Receiver receiver : program.getReceivers()) {
            block(receiver.getBody());
        }
        return changed;
    }

    /** Decides on one instruction by calling {@link #keep}, {@link #replace} or {@link #emit}; without any it is dropped. */
    protected abstract void rewrite(Instruction instruction);

    /** A block begins; what is defined from here on can be used until its end. */
    protected void enter(Block block) {}

    /** A block has ended. */
    protected void leave(Block block) {}

    /** Leaves the instruction where it is; the blocks of an {@link If} are rewritten in turn. */
    protected final void keep(Instruction instruction) {
        output.add(instruction);
        if (instruction instanceof If branch) {
            List<Instruction> outer = output;
            block(branch.getThen());
            if (branch.getOtherwise() != null) {
                block(branch.getOtherwise());
            }
            output = outer;
        }
    }

    /** Puts a new instruction here. */
    protected final <T extends Instruction> T emit(T instruction) {
        changed = true;
        output.add(instruction);
        return instruction;
    }

    /** Uses {@code replacement}, which is visible here, wherever {@code value} was used; {@code value} itself goes. */
    protected final void replace(Value value, Value replacement) {
        changed = true;
        replacements.put(value, replacement);
    }

    /** Lets the instructions of a nested block take part in the block that is being rebuilt. */
    protected final void inline(Block nested) {
        changed = true;
        List<Instruction> instructions = List.copyOf(nested.getInstructions());
        // Detached all at once: moving them one by one would search the nested list each time.
        nested.getInstructions().clear();
        visit(instructions);
    }

    /** An instruction is dropped, or was changed in place. */
    protected final void markChanged() {
        changed = true;
    }

    private Value replacementOf(Value value) {
        return replacements.getOrDefault(value, value);
    }

    private void block(Block block) {
        List<Instruction> before = List.copyOf(block.getInstructions());
        output = new ArrayList<>(before.size());
        List<Instruction> rebuilt = output;
        enter(block);
        visit(before);
        leave(block);
        if (!rebuilt.equals(before)) {
            changed = true;
            // No instruction is in the list twice, so that nothing has to be searched for.
            InternalEList<Instruction> instructions = (InternalEList<Instruction>) block.getInstructions();
            instructions.clear();
            instructions.addAllUnique(rebuilt);
        }
    }

    private void visit(List<Instruction> instructions) {
        for (Instruction instruction : instructions) {
            if (!replacements.isEmpty()) {
                Operands.replace(instruction, this::replacementOf);
            }
            rewrite(instruction);
        }
    }
}
