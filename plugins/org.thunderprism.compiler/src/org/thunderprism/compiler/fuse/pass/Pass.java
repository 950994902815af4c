package org.thunderprism.compiler.fuse.pass;

import org.thunderprism.model.ir.Program;

/**
 * One small improvement of a program. A pass keeps what the program computes, bit for bit: results, verdicts, messages, state and counters.
 * Passes hold no state; applied again to what it made, a pass finds less and less to do.
 */
public interface Pass {

    /** Stable, lower case with hyphens: what the user switches off. */
    String name();

    /** What the pass does, in one line. */
    String description();

    /** Whether the program has anything that the pass works on: a quick look that spares analyses. */
    default boolean concerns(Program program) {
        return true;
    }

    /**
     * Improves the context's program in place.
     *
     * @return whether it changed anything
     */
    boolean apply(PassContext context);
}
