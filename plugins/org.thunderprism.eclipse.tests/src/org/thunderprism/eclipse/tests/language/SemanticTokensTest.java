package org.thunderprism.eclipse.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.eclipse.jface.text.Document;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.language.SemanticToken;
import org.thunderprism.eclipse.language.SemanticTokens;

class SemanticTokensTest {

    private static final SemanticTokensLegend LEGEND =
            new SemanticTokensLegend(List.of("variable", "function"), List.of("declaration", "readonly"));

    private final SemanticTokens tokens = SemanticTokens.decode(
            List.of(0, 0, 2, 0, 3, 0, 4, 1, 1, 0, 1, 2, 3, 0, 2), LEGEND, new Document("ab  f\n  xyz\n"));

    @Test
    void tokensAreRelativeToTheOnesBefore() {
        assertThat(tokens.tokens())
                .containsExactly(
                        new SemanticToken(0, 2, "variable", Set.of("declaration", "readonly")),
                        new SemanticToken(4, 1, "function", Set.of()),
                        new SemanticToken(8, 3, "variable", Set.of("readonly")));
    }

    @Test
    void tokensBehindAnEditMoveAndTouchedOnesAreGone() {
        assertThat(tokens.edited(4, 1, 3).tokens())
                .containsExactly(tokens.tokens().get(0), new SemanticToken(10, 3, "variable", Set.of("readonly")));
    }

    @Test
    void tokensOfAPartAreFound() {
        assertThat(tokens.within(1, 4)).hasSize(2);
        assertThat(tokens.within(5, 3)).isEmpty();
    }
}
