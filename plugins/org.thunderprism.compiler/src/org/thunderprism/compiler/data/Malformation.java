package org.thunderprism.compiler.data;

/**
 * Why a data set cannot be read further.
 *
 * @param line 1-based
 * @param column 1-based, in UTF-16 code units
 * @param length of the text in question, in UTF-16 code units
 * @param arguments one for every {@code %s} of the code's pattern
 */
record Malformation(DataCode code, long line, int column, int length, Object... arguments) {}
