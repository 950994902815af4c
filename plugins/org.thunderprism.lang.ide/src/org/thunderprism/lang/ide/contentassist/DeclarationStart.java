package org.thunderprism.lang.ide.contentassist;

import java.util.Set;

/** Where to begin reading so that a place in a long file is understood: what comes before its declaration does not matter. */
final class DeclarationStart {

    private static final Set<String> DECLARATIONS =
            Set.of("const", "enum", "input", "state", "table", "model", "fn", "module");

    private DeclarationStart() {}

    /** The last line before the place that begins, without indentation, with the word of a declaration; 0 when there is none. */
    static int of(String text, int offset) {
        int end = offset;
        while (end > 0) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            if (DECLARATIONS.contains(word(text, start, offset))) {
                return start;
            }
            end = start - 1;
        }
        return 0;
    }

    /** The word at a place, if more than it comes before the limit: a word that is being typed begins nothing. */
    private static String word(String text, int start, int limit) {
        int end = start;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end < limit ? text.substring(start, end) : "";
    }
}
