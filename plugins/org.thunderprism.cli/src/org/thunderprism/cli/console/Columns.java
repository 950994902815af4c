package org.thunderprism.cli.console;

import org.jline.utils.WCWidth;

/** How many columns of a terminal text takes. */
public final class Columns {

    private static final int TAB = 4;

    private Columns() {}

    /** Columns of a whole text; characters of East Asian scripts take two, combining ones none. */
    public static int of(CharSequence text) {
        return text.codePoints().map(Columns::of).sum();
    }

    /** Columns of one character. */
    public static int of(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }

    /**
     * Text from a file that nobody vouches for, made fit for a terminal: a tab becomes four spaces, and a control or
     * formatting character, which could move the cursor or reverse the text, a visible mark.
     */
    public static String printable(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '\t') {
                result.repeat(' ', TAB);
            } else if (isInvisible(codePoint)) {
                result.append('\uFFFD');
            } else {
                result.appendCodePoint(codePoint);
            }
        });
        return result.toString();
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isISOControl(codePoint)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
