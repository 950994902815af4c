package org.thunderprism.lang.parse;

import org.antlr.runtime.CommonToken;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.thunderprism.lang.diagnostic.SyntaxCode;

/** Stops the parser when nearly everything is an error: each one takes memory, and nobody reads so many. */
final class BoundedSyntaxErrors implements ISyntaxErrorMessageProvider {

    /** There are too many errors. */
    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Exceeded() {
            super("too many syntax errors", null, false, false);
        }
    }

    private final ISyntaxErrorMessageProvider messages;
    private final int limit;
    private int count;
    private SyntaxProblem first;

    BoundedSyntaxErrors(ISyntaxErrorMessageProvider messages, int limit) {
        this.messages = messages;
        this.limit = limit;
    }

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
        SyntaxErrorMessage message = messages.getSyntaxErrorMessage(context);
        RecognitionException exception = context.getRecognitionException();
        if (exception != null && exception.token instanceof CommonToken token && token.getType() != Token.EOF) {
            count(message, token.getStartIndex(), token.getText().length());
        }
        return message;
    }

    private void count(SyntaxErrorMessage message, int offset, int length) {
        count++;
        if (first == null) {
            first = SyntaxProblem.of(SyntaxCode.SYNTAX, offset, length, message.getMessage());
        }
        if (count > limit) {
            throw new Exceeded();
        }
    }

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
        return messages.getSyntaxErrorMessage(context);
    }

    /** Whether the parser was stopped. */
    boolean isExceeded() {
        return count > limit;
    }

    /** The first error, which is the one to mend first. */
    SyntaxProblem first() {
        return first;
    }
}
