package org.thunderprism.eclipse.language;

/** A piece of text with a kind; pieces without one are left out. */
public record LexicalToken(LexicalKind kind, int offset, int length) {

    public int end() {
        return offset + length;
    }
}
