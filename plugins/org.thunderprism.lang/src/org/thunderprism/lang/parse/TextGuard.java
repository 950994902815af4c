package org.thunderprism.lang.parse;

import org.thunderprism.lang.diagnostic.SyntaxCode;

/** Turns texts away that are no source files, before anything reads them. */
public final class TextGuard {

    private TextGuard() {}

    /**
     * The first problem, or null.
     *
     * @param most characters
     */
    public static SyntaxProblem check(String text, int most) {
        if (text.length() > most) {
            return SyntaxProblem.of(SyntaxCode.TOO_LARGE, 0, 1, most, "characters");
        }
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character < ' ' && character != '\n' && character != '\r' && character != '\t') {
                return SyntaxProblem.of(SyntaxCode.CONTROL_CHARACTER, index, 1, (int) character);
            }
        }
        return null;
    }
}
