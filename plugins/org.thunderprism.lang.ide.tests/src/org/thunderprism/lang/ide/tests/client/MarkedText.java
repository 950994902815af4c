package org.thunderprism.lang.ide.tests.client;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.thunderprism.lang.ide.text.LineIndex;

/**
 * A text with a place in it.
 *
 * @param text without marks
 * @param start of the place, in UTF-16 code units
 * @param end of it
 */
public record MarkedText(String text, int start, int end) {

    private static final String OPEN = "«";
    private static final String CLOSE = "»";
    private static final String CARET = "¦";

    /** Reads {@code ¦} for a caret, or {@code «…»} for a selection. */
    public static MarkedText of(String marked) {
        int caret = marked.indexOf(CARET);
        if (caret >= 0) {
            return new MarkedText(marked.replace(CARET, ""), caret, caret);
        }
        int open = marked.indexOf(OPEN);
        int close = marked.indexOf(CLOSE);
        if (open < 0 || close < open) {
            throw new IllegalArgumentException("no ¦ and no «…» in: " + marked);
        }
        return new MarkedText(marked.replace(OPEN, "").replace(CLOSE, ""), open, close - 1);
    }

    public Position position() {
        return LineIndex.of(text).position(start);
    }

    public Range range() {
        return LineIndex.of(text).range(start, end - start);
    }
}
