package org.thunderprism.lang.ide.index;

import org.eclipse.lsp4j.SymbolKind;

/**
 * A named part of a file.
 *
 * @param offset of the name
 * @param length of the name, its escape included
 * @param container the name of the declaration around it; empty when there is none
 * @param shown whether a search over the workspace shows it
 */
public record Declaration(Target target, SymbolKind kind, int offset, int length, String container, boolean shown) {}
