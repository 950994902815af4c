package org.thunderprism.compiler.expand.body;

import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Problems;

/** Counts how deep expansion is inside expressions and blocks, so that no program makes it run out of stack. */
final class Nesting {

    private final Problems problems;
    private final int limit;
    private int depth;

    Nesting(Problems problems, int limit) {
        this.problems = problems;
        this.limit = limit;
    }

    /** One level deeper; {@link #leave} must follow. */
    void enter(EObject syntax, Site site) {
        if (depth >= limit) {
            throw problems.refuse(ExpandCode.EXPRESSION_DEPTH, site.origin(syntax), limit);
        }
        depth++;
    }

    void leave() {
        depth--;
    }
}
