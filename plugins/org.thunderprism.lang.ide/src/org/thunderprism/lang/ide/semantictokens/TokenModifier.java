package org.thunderprism.lang.ide.semantictokens;

import java.util.Arrays;
import java.util.List;
import org.eclipse.lsp4j.SemanticTokenModifiers;

/** What more there is to say of a token, in the protocol's words; the order is that of the legend. */
public enum TokenModifier {
    DECLARATION(SemanticTokenModifiers.Declaration),
    READONLY(SemanticTokenModifiers.Readonly),
    MODIFICATION(SemanticTokenModifiers.Modification),
    DOCUMENTATION(SemanticTokenModifiers.Documentation),
    DEFAULT_LIBRARY(SemanticTokenModifiers.DefaultLibrary);

    private final String name;

    TokenModifier(String name) {
        this.name = name;
    }

    /** As the protocol calls it. */
    public String label() {
        return name;
    }

    /** The names of all, in their order. */
    public static List<String> legend() {
        return Arrays.stream(values()).map(TokenModifier::label).toList();
    }
}
