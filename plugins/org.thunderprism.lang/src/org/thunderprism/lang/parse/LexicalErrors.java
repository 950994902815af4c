package org.thunderprism.lang.parse;

import org.thunderprism.lang.diagnostic.SyntaxCode;

/** What is wrong with characters that form no token. Xtext passes on the message alone, so its code is found again here. */
public final class LexicalErrors {

    private static final String NUMBER_HELP = "numbers are integers like 42, 1_000, 0xff or 0b1010";
    private static final String STRING = SyntaxCode.NOT_CLOSED.message("string", "a \" before the end of the line");
    private static final String COMMENT = SyntaxCode.NOT_CLOSED.message("comment", "*/ where it ends");

    private LexicalErrors() {}

    public static String message(String characters) {
        if (characters.startsWith("\"")) {
            return STRING;
        }
        if (characters.startsWith("/*")) {
            return COMMENT;
        }
        return SyntaxCode.MALFORMED_LITERAL.message(characters, "a number", NUMBER_HELP);
    }

    static SyntaxCode code(String message) {
        if (message.equals(STRING) || message.equals(COMMENT)) {
            return SyntaxCode.NOT_CLOSED;
        }
        return message.endsWith(NUMBER_HELP) ? SyntaxCode.MALFORMED_LITERAL : SyntaxCode.SYNTAX;
    }
}
