package org.thunderprism.model.origin;

/**
 * A range of a source file.
 *
 * @param file the file's URI or path as the front end named it
 * @param line 1-based line of the first character
 * @param column 1-based column of the first character, in UTF-16 code units
 * @param offset 0-based offset of the first character, in UTF-16 code units
 * @param length in UTF-16 code units
 */
public record SourceRange(String file, int line, int column, int offset, int length) {}
