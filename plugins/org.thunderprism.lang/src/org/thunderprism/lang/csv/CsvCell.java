package org.thunderprism.lang.csv;

/**
 * One value of a CSV file.
 *
 * @param text without the quotes around it
 * @param column where it begins in its line, 1-based, in UTF-16 code units; a line break within quotes counts as a character
 */
public record CsvCell(String text, int column) {

    private static final int LONGEST_EXCERPT = 40;

    /** The text as a message shows it. */
    public String excerpt() {
        return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "…";
    }
}
