package org.thunderprism.eclipse.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokensLegend;

/** The names of a document, in order. They follow edits until the server has told of them anew. */
public record SemanticTokens(List<SemanticToken> tokens) {

    private static final int NUMBERS_PER_TOKEN = 5;

    public static final SemanticTokens NONE = new SemanticTokens(List.of());

    public SemanticTokens {
        tokens = List.copyOf(tokens);
    }

    /**
     * Reads the protocol's encoding: five numbers for each token, its line and column relative to the token before.
     *
     * @param data as many numbers as tokens times five; an incomplete token at the end is left out
     */
    public static SemanticTokens decode(List<Integer> data, SemanticTokensLegend legend, IDocument document) {
        List<SemanticToken> tokens = new ArrayList<>();
        int line = 0;
        int column = 0;
        for (int index = 0; index + NUMBERS_PER_TOKEN <= data.size(); index += NUMBERS_PER_TOKEN) {
            int lines = data.get(index);
            column = lines == 0 ? column + data.get(index + 1) : data.get(index + 1);
            line += lines;
            int offset = Positions.offset(document, new Position(line, column));
            tokens.add(new SemanticToken(
                    offset,
                    data.get(index + 2),
                    legend.getTokenTypes().get(data.get(index + 3)),
                    modifiers(data.get(index + 4), legend)));
        }
        return new SemanticTokens(tokens);
    }

    /** The tokens after an edit: those behind it move along, those that it touches are gone. */
    public SemanticTokens edited(int offset, int removed, int inserted) {
        List<SemanticToken> moved = new ArrayList<>(tokens.size());
        for (SemanticToken token : tokens) {
            if (token.end() < offset) {
                moved.add(token);
            } else if (token.offset() >= offset + removed && token.offset() > offset) {
                moved.add(token.movedBy(inserted - removed));
            }
        }
        return new SemanticTokens(moved);
    }

    /** The tokens that lie at least partly in a part of the text. */
    public List<SemanticToken> within(int offset, int length) {
        return tokens.stream()
                .filter(token -> token.end() > offset && token.offset() < offset + length)
                .toList();
    }

    private static Set<String> modifiers(int bits, SemanticTokensLegend legend) {
        Set<String> modifiers = new HashSet<>();
        for (int bit = 0; bit < legend.getTokenModifiers().size(); bit++) {
            if ((bits >> bit & 1) != 0) {
                modifiers.add(legend.getTokenModifiers().get(bit));
            }
        }
        return Set.copyOf(modifiers);
    }
}
