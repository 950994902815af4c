package org.thunderprism.compiler.data;

/**
 * What a data set may hold at most. The number of rows is not limited: they are streamed.
 *
 * @param columns columns of the file
 * @param fieldCharacters characters of one value; at least the 16,384 that the CSV library reads at once
 */
public record DataLimits(int columns, int fieldCharacters) {

    public static final DataLimits DEFAULT = new DataLimits(65_536, 65_536);
}
