package org.thunderprism.lang.parse;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.antlr.runtime.Token;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;

/** The roles of the token types of the generated lexer. */
@Singleton
final class TokenRoles {

    private final TokenRole[] byType;

    @Inject
    TokenRoles(ITokenDefProvider definitions) {
        byType = TokenRole.byType(definitions.getTokenDefMap());
    }

    TokenRole of(Token token) {
        int type = token.getType();
        return type >= 0 && type < byType.length ? byType[type] : TokenRole.OTHER;
    }
}
