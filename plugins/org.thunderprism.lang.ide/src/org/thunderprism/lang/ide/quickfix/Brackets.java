package org.thunderprism.lang.ide.quickfix;

import java.util.ArrayDeque;
import java.util.Deque;

/** Counts brackets outside of comments and strings. */
final class Brackets {

    private Brackets() {}

    /** What closes the brackets that are open at the end of a text, the innermost first. */
    static String missing(String text) {
        Deque<Character> open = new ArrayDeque<>();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (text.startsWith("//", index)) {
                index = end(text, "\n", index);
            } else if (text.startsWith("/*", index)) {
                index = end(text, "*/", index);
            } else if (character == '"') {
                index = end(text, "\"", index + 1);
            } else if ("([{".indexOf(character) >= 0) {
                open.push(")]}".charAt("([{".indexOf(character)));
            } else if (!open.isEmpty() && character == open.peek()) {
                open.pop();
            }
        }
        StringBuilder missing = new StringBuilder();
        open.forEach(missing::append);
        return missing.toString();
    }

    private static int end(String text, String mark, int from) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end + mark.length() - 1;
    }
}
