package org.thunderprism.model.origin;

/**
 * One macro expansion.
 *
 * @param construct what was expanded and how, for example {@code for i = 3} or {@code clamp(…)}
 * @param range where the macro is used
 * @param parent the expansion that this one is part of, or null
 */
public record Expansion(String construct, SourceRange range, Expansion parent) {}
