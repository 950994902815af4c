package org.thunderprism.lang.ide.codelens;

/**
 * A line above a declaration, whose text is found when it is shown.
 *
 * @param subject what it is about
 * @param name of the declaration
 * @param offset of the name, 0-based, in UTF-16 code units
 * @param length of the name
 */
public record Lens(LensSubject subject, String name, int offset, int length) {}
