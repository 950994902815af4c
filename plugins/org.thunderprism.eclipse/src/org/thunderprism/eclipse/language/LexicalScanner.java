package org.thunderprism.eclipse.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into tokens for colouring, before and faster than the parser does. It never fails; what is open at the end of the
 * text goes as far as the text.
 */
public final class LexicalScanner {

    private final Words words;
    private final String text;
    private int position;

    private LexicalScanner(Words words, String text) {
        this.words = words;
        this.text = text;
    }

    /** The tokens of a text, in order. */
    public static List<LexicalToken> tokens(String text, Words words) {
        LexicalScanner scanner = new LexicalScanner(words, text);
        List<LexicalToken> tokens = new ArrayList<>();
        while (scanner.position < text.length()) {
            int start = scanner.position;
            LexicalKind kind = scanner.next();
            if (kind != null) {
                tokens.add(new LexicalToken(kind, start, scanner.position - start));
            }
        }
        return tokens;
    }

    /** Moves behind the next token; null when it has no kind. */
    private LexicalKind next() {
        char first = text.charAt(position);
        if (text.startsWith("//", position)) {
            position = endOfLine();
            return LexicalKind.COMMENT;
        }
        if (text.startsWith("/*", position)) {
            LexicalKind kind = text.startsWith("/**", position) && !text.startsWith("/**/", position)
                    ? LexicalKind.DOC_COMMENT
                    : LexicalKind.COMMENT;
            int end = text.indexOf("*/", position + 2);
            position = end < 0 ? text.length() : end + 2;
            return kind;
        }
        if (first == '"') {
            string();
            return LexicalKind.STRING;
        }
        if (isWord(first)) {
            int start = position;
            while (position < text.length() && isWord(text.charAt(position))) {
                position++;
            }
            return Character.isDigit(first) ? LexicalKind.NUMBER : kind(text.substring(start, position));
        }
        position++;
        return null;
    }

    private LexicalKind kind(String word) {
        if (words.reserved().contains(word)) {
            return LexicalKind.KEYWORD;
        }
        return words.isBuiltinType(word) ? LexicalKind.BUILTIN_TYPE : null;
    }

    private void string() {
        int end = endOfLine();
        position++;
        while (position < end && text.charAt(position) != '"') {
            position += text.charAt(position) == '\\' ? 2 : 1;
        }
        position = Math.min(position + 1, end);
    }

    private int endOfLine() {
        int end = position;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static boolean isWord(char character) {
        return character == '_'
                || character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9';
    }
}
