package org.thunderprism.lang.parse;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.name.Named;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;

/** How much there is to parse in a text, found without parsing it. */
final class TokenCounter {

    private final Provider<Lexer> lexers;
    private final TokenRoles roles;

    @Inject
    TokenCounter(@Named(LexerBindings.RUNTIME) Provider<Lexer> lexers, TokenRoles roles) {
        this.lexers = lexers;
        this.roles = roles;
    }

    /**
     * Tokens of a text, blanks and comments not counted.
     *
     * @param most after one more than these it stops counting
     */
    int count(String text, int most) {
        Lexer lexer = lexers.get();
        lexer.setCharStream(new ANTLRStringStream(text));
        int count = 0;
        for (Token token = lexer.nextToken();
                count <= most && token.getType() != Token.EOF;
                token = lexer.nextToken()) {
            if (roles.of(token) != TokenRole.HIDDEN) {
                count++;
            }
        }
        return count;
    }
}
