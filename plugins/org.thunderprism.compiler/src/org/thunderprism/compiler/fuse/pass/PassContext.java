package org.thunderprism.compiler.fuse.pass;

import java.util.List;
import org.thunderprism.compiler.range.ValueRanges;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Program;

/**
 * What one or several passes work on: a program, and what is known about it. Analyses are made when they are first asked for, and hold until
 * the program changes; then there is a new context.
 */
public final class PassContext {

    private final Program program;
    private final Growth growth;
    private List<Instruction> order;
    private Uses uses;
    private ValueRanges ranges;

    public PassContext(Program program, Growth growth) {
        this.program = program;
        this.growth = growth;
    }

    public Program program() {
        return program;
    }

    public Growth growth() {
        return growth;
    }

    /** All instructions in execution order when this context was made; the blocks of a branch follow it. */
    public List<Instruction> order() {
        if (order == null) {
            order = Instructions.inOrder(program);
        }
        return order;
    }

    /** Who used what when this context was made. */
    public Uses uses() {
        if (uses == null) {
            uses = new Uses(program, order());
        }
        return uses;
    }

    /** What values could be when this context was made. */
    public ValueRanges ranges() {
        if (ranges == null) {
            ranges = ValueRanges.of(program);
        }
        return ranges;
    }
}
