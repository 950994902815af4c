package org.thunderprism.witness.p4.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into words. Comments go; of the preprocessor only the inclusion of the two standard files is known. */
final class Lexer {

    private static final Set<String> INCLUDES = Set.of("#include <core.p4>", "#include <v1model.p4>");

    /** Longer ones first. Two closing angle brackets are two words, because they may end two types. */
    private static final List<String> SYMBOLS = List.of(
            "&&&", "|+|", "|-|", "..", "++", "<<", "<=", ">=", "==", "!=", "&&", "||", "(", ")", "{", "}", "[", "]",
            "<", ">", ";", ":", ",", ".", "=", "+", "-", "*", "/", "%", "&", "|", "^", "~", "!", "?", "@");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int line = 1;
    private int lineBegin;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) throws P4Exception {
        Lexer lexer = new Lexer(text);
        lexer.run();
        return lexer.tokens;
    }

    private Position here() {
        return new Position(line, next - lineBegin + 1);
    }

    private void run() throws P4Exception {
        while (next < text.length()) {
            char c = text.charAt(next);
            if (c == '\n') {
                next++;
                line++;
                lineBegin = next;
            } else if (Character.isWhitespace(c)) {
                next++;
            } else if (text.startsWith("//", next)) {
                next = endOfLine();
            } else if (text.startsWith("/*", next)) {
                comment();
            } else if (c == '#') {
                include();
            } else if (Character.isDigit(c)) {
                word(Token.Kind.NUMBER);
            } else if (Character.isLetter(c) || c == '_') {
                word(Token.Kind.NAME);
            } else if (c == '"') {
                string();
            } else {
                symbol();
            }
        }
        tokens.add(new Token(Token.Kind.END, "the end of the text", here()));
    }

    private int endOfLine() {
        int end = text.indexOf('\n', next);
        return end < 0 ? text.length() : end;
    }

    private void comment() throws P4Exception {
        int end = text.indexOf("*/", next + 2);
        if (end < 0) {
            throw new P4Exception(here(), "a comment without an end");
        }
        for (; next < end + 2; next++) {
            if (text.charAt(next) == '\n') {
                line++;
                lineBegin = next + 1;
            }
        }
    }

    private void include() throws P4Exception {
        String directive = text.substring(next, endOfLine()).strip();
        if (!INCLUDES.contains(directive)) {
            throw new P4Exception(here(), "the directive " + directive + " is not known");
        }
        next = endOfLine();
    }

    private void word(Token.Kind kind) {
        int begin = next;
        Position at = here();
        while (next < text.length() && (Character.isLetterOrDigit(text.charAt(next)) || text.charAt(next) == '_')) {
            next++;
        }
        tokens.add(new Token(kind, text.substring(begin, next), at));
    }

    private void string() throws P4Exception {
        Position at = here();
        int end = text.indexOf('"', next + 1);
        if (end < 0 || end > endOfLine()) {
            throw new P4Exception(at, "a string without an end");
        }
        tokens.add(new Token(Token.Kind.STRING, text.substring(next + 1, end), at));
        next = end + 1;
    }

    private void symbol() throws P4Exception {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, next)) {
                tokens.add(new Token(Token.Kind.SYMBOL, symbol, here()));
                next += symbol.length();
                return;
            }
        }
        throw new P4Exception(here(), "the character " + text.charAt(next) + " is not expected");
    }
}
