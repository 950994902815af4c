package org.thunderprism.lang.ide.program;

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
}
