package org.thunderprism.eclipse.language;

import java.util.Set;

/**
 * A name, with what it stands for.
 *
 * @param type one of the protocol's token types
 * @param modifiers of the protocol's token modifiers
 */
public record SemanticToken(int offset, int length, String type, Set<String> modifiers) {

    public int end() {
        return offset + length;
    }

    SemanticToken movedBy(int delta) {
        return new SemanticToken(offset + delta, length, type, modifiers);
    }
}
