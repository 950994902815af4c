package org.thunderprism.compiler.expand.body;

import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Problems;

/** Enters macros, and refuses to enter too many of them within one another. */
final class Macros {

    private final Problems problems;
    private final int depth;

    /** @param depth macros that may be nested */
    Macros(Problems problems, int depth) {
        this.problems = problems;
        this.depth = depth;
    }

    /**
     * Inside a macro, with names of its own.
     *
     * @param construct what is expanded and how, for example {@code for i = 3}
     */
    Site enter(String construct, Site site, EObject macro) {
        return enter(site.names(), construct, site, macro);
    }

    /** Inside a macro that sees other names than its user. */
    Site enter(Environment visible, String construct, Site site, EObject macro) {
        if (site.depth() >= depth) {
            throw problems.refuse(ExpandCode.EXPANSION_DEPTH, site.origin(macro), construct, depth);
        }
        return site.inside(visible, construct, macro);
    }
}
