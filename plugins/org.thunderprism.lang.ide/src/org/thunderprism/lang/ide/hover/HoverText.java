package org.thunderprism.lang.ide.hover;

/**
 * What is told of a place.
 *
 * @param offset 0-based, of the text it is about, in UTF-16 code units
 * @param length in UTF-16 code units
 * @param markdown CommonMark
 */
public record HoverText(int offset, int length, String markdown) {}
