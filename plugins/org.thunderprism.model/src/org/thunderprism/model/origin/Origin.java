package org.thunderprism.model.origin;

import java.util.ArrayList;
import java.util.List;

/**
 * Where an element comes from: a source range, and the macro expansion that made it, if any.
 *
 * @param range the text that the user wrote
 * @param expansion the innermost expansion, or null when the element was written as it stands
 */
public record Origin(SourceRange range, Expansion expansion) {

    /** An element that was written as it stands. */
    public static Origin at(SourceRange range) {
        return new Origin(range, null);
    }

    /** The expansions from the innermost outwards; empty when there are none. */
    public List<Expansion> chain() {
        List<Expansion> chain = new ArrayList<>();
        for (Expansion step = expansion; step != null; step = step.parent()) {
            chain.add(step);
        }
        return chain;
    }
}
