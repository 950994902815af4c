package org.thunderprism.lang.ide.semantictokens;

import java.util.Set;

/** A token of a text that lies in one line, and what it is. */
public record SemanticToken(int offset, int length, TokenType type, Set<TokenModifier> modifiers) {}
