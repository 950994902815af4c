package org.thunderprism.lang.parse;

import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.xtext.validation.Issue;

/**
 * The place of the token that the parser stumbled over. Xtext marks the syntax node that the parser was in, which can be a token
 * further on or back; the true place travels in the data of the message.
 */
public final class SyntaxErrorPlace {

    private static final int PARTS = 4;

    private SyntaxErrorPlace() {}

    /** Null when the token has no place: the node's is used then. */
    public static String[] of(Token token) {
        if (!(token instanceof CommonToken found) || token.getType() == Token.EOF) {
            return null;
        }
        int length = found.getStopIndex() - found.getStartIndex() + 1;
        return new String[] {
            String.valueOf(found.getStartIndex()),
            String.valueOf(length),
            String.valueOf(found.getLine()),
            String.valueOf(found.getCharPositionInLine() + 1)
        };
    }

    /** Moves the issue to the place in the data of its message, if there is one. */
    public static void apply(Issue.IssueImpl issue) {
        String[] place = issue.getData();
        if (place != null && place.length == PARTS) {
            int length = Integer.parseInt(place[1]);
            int column = Integer.parseInt(place[3]);
            issue.setOffset(Integer.valueOf(place[0]));
            issue.setLength(length);
            issue.setLineNumber(Integer.valueOf(place[2]));
            issue.setLineNumberEnd(Integer.valueOf(place[2]));
            issue.setColumn(column);
            issue.setColumnEnd(column + length);
        }
    }
}
