package org.thunderprism.lang.ide.program;

import java.util.List;
import java.util.stream.Collectors;
import org.thunderprism.model.prism.Diagnostic;

/**
 * A text made from a program, or why there is none.
 *
 * @param text null when it could not be made
 * @param problem a sentence; null when there is a text
 */
public record MadeText(String text, String problem) {

    public static MadeText of(String text) {
        return new MadeText(text, null);
    }

    public static MadeText problem(String sentence) {
        return new MadeText(null, sentence);
    }

    /** What was found stands in the way. */
    public static MadeText prevented(List<Diagnostic> found) {
        return problem(found.stream().map(MadeText::sentence).collect(Collectors.joining("; ")));
    }

    private static String sentence(Diagnostic found) {
        return "line " + found.getLine() + ": " + found.getCode() + ": " + found.getMessage();
    }
}
