package org.thunderprism.eclipse.language;

import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;

/** What an editor does by itself while somebody types: closing brackets, indentation, comments that go on. */
public final class AutoEdit {

    private static final String INDENTATION = "  ";
    private static final Map<Character, Character> PAIRS = Map.of('(', ')', '[', ']', '{', '}', '"', '"');

    private final Words words;

    public AutoEdit(Words words) {
        this.words = words;
    }

    /**
     * What takes the place of a typed text.
     *
     * @param text to insert
     * @param caret where the caret stands then, counted from the insertion's start
     */
    public record Replacement(String text, int caret) {}

    /** A typed bracket or quote brings its partner; the partner is typed over. Empty when there is nothing to add. */
    public Optional<Replacement> typed(IDocument document, int offset, int length, String text) {
        if (text.length() != 1 || isComment(document, offset)) {
            return Optional.empty();
        }
        char typed = text.charAt(0);
        char next = character(document, offset);
        boolean closes = PAIRS.containsValue(typed);
        if (closes && length == 0 && next == typed && isBalanced(document, offset)) {
            return Optional.of(new Replacement("", 1));
        }
        boolean opens = PAIRS.containsKey(typed);
        boolean free = next == 0 || Character.isWhitespace(next) || ")]},;".indexOf(next) >= 0;
        if (opens && length == 0 && free && !(typed == '"' && isString(document, offset))) {
            return Optional.of(new Replacement(text + PAIRS.get(typed), 1));
        }
        return Optional.empty();
    }

    /** A new line is indented like the one before, deeper behind an open bracket; comments go on. */
    public Replacement newLine(IDocument document, int offset, String delimiter) {
        try {
            IRegion line = document.getLineInformationOfOffset(offset);
            String before = document.get(line.getOffset(), offset - line.getOffset());
            String blanks =
                    before.substring(0, before.length() - before.stripLeading().length());
            String start = before.strip();
            if (isComment(document, offset)) {
                return comment(document, offset, delimiter, blanks, start);
            }
            char last = start.isEmpty() ? 0 : start.charAt(start.length() - 1);
            boolean opened = last == '{' || last == '(' || last == '[';
            if (!opened) {
                return behind(delimiter + blanks);
            }
            String inside = delimiter + blanks + INDENTATION;
            return character(document, offset) == PAIRS.get(last)
                    ? new Replacement(inside + delimiter + blanks, inside.length())
                    : behind(inside);
        } catch (BadLocationException e) {
            return behind(delimiter);
        }
    }

    /** Inside a block comment the next line begins with a star, inside a line comment it is none. */
    private Replacement comment(IDocument document, int offset, String delimiter, String blanks, String start) {
        if (start.startsWith("/*")) {
            String next = delimiter + blanks + " * ";
            boolean closed = document.get().indexOf("*/", offset) >= 0 && !opensAgain(document, offset);
            return closed ? behind(next) : new Replacement(next + delimiter + blanks + " */", next.length());
        }
        return start.startsWith("*") && !start.endsWith("*/")
                ? behind(delimiter + blanks + "* ")
                : behind(delimiter + blanks);
    }

    /** Whether another comment begins before the end of one that was just opened. */
    private static boolean opensAgain(IDocument document, int offset) {
        String text = document.get();
        int close = text.indexOf("*/", offset);
        int open = text.indexOf("/*", offset);
        return open >= 0 && open < close;
    }

    /** A closing brace that comes first in its line goes back to where its block began. */
    public Optional<String> closingBraceLine(IDocument document, int offset) {
        try {
            IRegion line = document.getLineInformationOfOffset(offset);
            String before = document.get(line.getOffset(), offset - line.getOffset());
            if (!before.isBlank() || before.isEmpty()) {
                return Optional.empty();
            }
            int depth = 0;
            String text = document.get();
            for (int position = line.getOffset() - 1; position >= 0; position--) {
                char character = text.charAt(position);
                if (character == '}') {
                    depth++;
                } else if (character == '{' && depth-- == 0) {
                    IRegion open = document.getLineInformationOfOffset(position);
                    String opening = document.get(open.getOffset(), open.getLength());
                    return Optional.of(opening.substring(
                            0, opening.length() - opening.stripLeading().length()));
                }
            }
            return Optional.empty();
        } catch (BadLocationException e) {
            return Optional.empty();
        }
    }

    private static Replacement behind(String text) {
        return new Replacement(text, text.length());
    }

    /** Whether the line has as many closing brackets as opening ones, so that a typed one would be too many. */
    private static boolean isBalanced(IDocument document, int offset) {
        try {
            IRegion line = document.getLineInformationOfOffset(offset);
            String text = document.get(line.getOffset(), line.getLength());
            long opening = text.chars().filter(each -> "([{".indexOf(each) >= 0).count();
            long closing = text.chars().filter(each -> ")]}".indexOf(each) >= 0).count();
            return closing >= opening;
        } catch (BadLocationException e) {
            return false;
        }
    }

    private boolean isComment(IDocument document, int offset) {
        return LexicalScanner.tokens(document.get(), words).stream()
                .filter(token -> token.offset() < offset && offset <= token.end())
                .anyMatch(token -> isOpenComment(token, document, offset));
    }

    private static boolean isOpenComment(LexicalToken token, IDocument document, int offset) {
        boolean comment = token.kind() == LexicalKind.COMMENT || token.kind() == LexicalKind.DOC_COMMENT;
        return comment
                && (offset < token.end()
                        || !document.get()
                                .substring(token.offset(), token.end())
                                .endsWith("*/"));
    }

    private boolean isString(IDocument document, int offset) {
        return LexicalScanner.tokens(document.get(), words).stream()
                .anyMatch(token ->
                        token.kind() == LexicalKind.STRING && token.offset() < offset && offset <= token.end());
    }

    private static char character(IDocument document, int offset) {
        try {
            return offset < document.getLength() ? document.getChar(offset) : 0;
        } catch (BadLocationException e) {
            return 0;
        }
    }
}
