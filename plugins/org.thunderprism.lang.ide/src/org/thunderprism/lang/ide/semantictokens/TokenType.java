package org.thunderprism.lang.ide.semantictokens;

import java.util.Arrays;
import java.util.List;
import org.eclipse.lsp4j.SemanticTokenTypes;

/** What a token is, in the protocol's words; the order is that of the legend. */
public enum TokenType {
    KEYWORD(SemanticTokenTypes.Keyword),
    COMMENT(SemanticTokenTypes.Comment),
    STRING(SemanticTokenTypes.String),
    NUMBER(SemanticTokenTypes.Number),
    TYPE(SemanticTokenTypes.Type),
    ENUM(SemanticTokenTypes.Enum),
    ENUM_MEMBER(SemanticTokenTypes.EnumMember),
    STRUCT(SemanticTokenTypes.Struct),
    CLASS(SemanticTokenTypes.Class),
    NAMESPACE(SemanticTokenTypes.Namespace),
    FUNCTION(SemanticTokenTypes.Function),
    PARAMETER(SemanticTokenTypes.Parameter),
    VARIABLE(SemanticTokenTypes.Variable),
    PROPERTY(SemanticTokenTypes.Property);

    private final String name;

    TokenType(String name) {
        this.name = name;
    }

    /** As the protocol calls it. */
    public String label() {
        return name;
    }

    /** The names of all, in their order. */
    public static List<String> legend() {
        return Arrays.stream(values()).map(TokenType::label).toList();
    }
}
