package org.thunderprism.lang.csv;

import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param line where it begins, 1-based
 */
public record CsvRow(long line, List<CsvCell> cells) {}
