package org.thunderprism.lang.ide.formatting;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.eclipse.lsp4j.TextEdit;
import org.thunderprism.lang.ide.text.LineIndex;
import org.thunderprism.lang.ide.workspace.AnalysedFile;

/** How deep a line stands, from the brackets before it alone, so that it works while a program is being written. */
@Singleton
public final class Indentation {

    /** One level. */
    public static final String STEP = "  ";

    @Inject
    Indentation() {}

    /** The edit that indents a line; empty when it is right, or lies inside a comment. */
    Optional<TextEdit> edit(AnalysedFile file, int line) {
        String text = file.text();
        LineIndex lines = file.document().lines();
        int start = lines.start(line);
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        Brackets before = Brackets.of(text, start);
        if (before.inComment()) {
            return Optional.empty();
        }
        boolean closes = end < text.length() && "}])".indexOf(text.charAt(end)) >= 0;
        String wanted = STEP.repeat(Math.max(0, before.open().size() - (closes ? 1 : 0)));
        return text.substring(start, end).equals(wanted)
                ? Optional.empty()
                : Optional.of(new TextEdit(file.document().range(start, end - start), wanted));
    }

    /** The offset of the bracket that the one at an offset closes; negative when there is none. */
    int opening(String text, int closing) {
        Deque<Integer> open = Brackets.of(text, closing).open();
        return open.isEmpty() ? -1 : open.peek();
    }

    /**
     * The brackets that are open at a place, innermost first.
     *
     * @param inComment whether the place lies in a block comment
     */
    private record Brackets(Deque<Integer> open, boolean inComment) {

        static Brackets of(String text, int end) {
            Deque<Integer> open = new ArrayDeque<>();
            int index = 0;
            while (index < end) {
                char character = text.charAt(index);
                switch (character) {
                    case '{', '[', '(' -> open.push(index);
                    case '}', ']', ')' -> open.poll();
                    case '"' -> index = stringEnd(text, index);
                    case '/' -> {
                        int after = commentEnd(text, index);
                        if (after > end && text.startsWith("/*", index)) {
                            return new Brackets(open, true);
                        }
                        index = after - 1;
                    }
                    default -> {
                        // opens and closes nothing
                    }
                }
                index++;
            }
            return new Brackets(open, false);
        }

        /** The offset of the quote that ends a string, or of the end of the line. */
        private static int stringEnd(String text, int start) {
            int index = start + 1;
            while (index < text.length() && text.charAt(index) != '"' && text.charAt(index) != '\n') {
                index += text.charAt(index) == '\\' ? 2 : 1;
            }
            return index;
        }

        /** The offset behind a comment; behind the slash when it begins none. */
        private static int commentEnd(String text, int start) {
            if (text.startsWith("//", start)) {
                int line = text.indexOf('\n', start);
                return line < 0 ? text.length() : line;
            }
            if (text.startsWith("/*", start)) {
                int close = text.indexOf("*/", start + 2);
                return close < 0 ? Integer.MAX_VALUE : close + 2;
            }
            return start + 1;
        }
    }
}
