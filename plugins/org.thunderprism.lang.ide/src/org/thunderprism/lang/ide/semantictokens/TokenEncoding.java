package org.thunderprism.lang.ide.semantictokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.thunderprism.lang.ide.text.LineIndex;

/** Tokens as the protocol sends them: five numbers each, places relative to the token before. */
public final class TokenEncoding {

    private static final int NUMBERS = 5;

    private TokenEncoding() {}

    /** @param tokens in the order of the text */
    public static List<Integer> encode(List<SemanticToken> tokens, LineIndex lines) {
        List<Integer> data = new ArrayList<>(NUMBERS * tokens.size());
        int line = 0;
        int character = 0;
        for (SemanticToken token : tokens) {
            Position place = lines.position(token.offset());
            boolean sameLine = place.getLine() == line;
            data.add(place.getLine() - line);
            data.add(sameLine ? place.getCharacter() - character : place.getCharacter());
            data.add(token.length());
            data.add(token.type().ordinal());
            data.add(bits(token.modifiers()));
            line = place.getLine();
            character = place.getCharacter();
        }
        return data;
    }

    private static int bits(Set<TokenModifier> modifiers) {
        int bits = 0;
        for (TokenModifier modifier : modifiers) {
            bits |= 1 << modifier.ordinal();
        }
        return bits;
    }

    /** The one edit that turns numbers into others; none when they are the same. */
    public static List<SemanticTokensEdit> difference(List<Integer> before, List<Integer> after) {
        int shorter = Math.min(before.size(), after.size());
        int prefix = 0;
        while (prefix < shorter && before.get(prefix).equals(after.get(prefix))) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - prefix
                && before.get(before.size() - 1 - suffix).equals(after.get(after.size() - 1 - suffix))) {
            suffix++;
        }
        int removed = before.size() - prefix - suffix;
        List<Integer> inserted = after.subList(prefix, after.size() - suffix);
        return removed == 0 && inserted.isEmpty()
                ? List.of()
                : List.of(new SemanticTokensEdit(prefix, removed, List.copyOf(inserted)));
    }
}
