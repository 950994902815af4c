package org.thunderprism.compiler.expand.print;

import org.thunderprism.lang.format.Indentation;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;

/**
 * A line of an expanded program.
 *
 * @param text without its end of line
 * @param source the text that it comes from; null for lines between declarations and such that only close others
 */
public record PrintedLine(String text, SourceRange source) {

    static PrintedLine of(String text, Origin origin) {
        return new PrintedLine(text, origin == null ? null : origin.range());
    }

    /** A line that comes from nowhere. */
    static PrintedLine of(String text) {
        return new PrintedLine(text, null);
    }

    PrintedLine indented() {
        return new PrintedLine(Indentation.STEP + text, source);
    }
}
