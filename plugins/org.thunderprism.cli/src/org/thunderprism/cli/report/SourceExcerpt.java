package org.thunderprism.cli.report;

import org.thunderprism.cli.console.Columns;

/**
 * A source line made fit for a terminal, with the place that a finding is about.
 *
 * @param text the line, cut to the width with an ellipsis where something is missing
 * @param markColumn columns before the marked text
 * @param markWidth columns of the marked text, at least one
 */
record SourceExcerpt(String text, int markColumn, int markWidth) {

    private static final String ELLIPSIS = "…";

    /**
     * @param line as it stands in the file
     * @param column 1-based column of the marked text, in UTF-16 code units
     * @param length of the marked text, which may go on in later lines
     * @param width columns there are
     */
    static SourceExcerpt of(String line, int column, int length, int width) {
        int begin = Math.clamp(column - 1L, 0, line.length());
        int end = Math.clamp((long) begin + Math.max(1, length), begin, line.length());
        // Only a window of a very long line is looked at, so that a file without line breaks costs nothing.
        int from = windowBegin(line, begin, width);
        int to = Math.min(line.length(), from + width);
        String before = Columns.printable(line.substring(from, begin));
        String marked = Columns.printable(line.substring(begin, Math.clamp(end, begin, Math.max(begin, to))));
        String after = to > end ? Columns.printable(line.substring(end, to)) : "";
        String prefix = from > 0 ? ELLIPSIS : "";
        String suffix = to < line.length() ? ELLIPSIS : "";
        return new SourceExcerpt(
                prefix + before + marked + after + suffix,
                Columns.of(prefix + before),
                Math.max(1, Columns.of(marked)));
    }

    private static int windowBegin(String line, int begin, int width) {
        if (line.length() <= width || begin <= width / 2) {
            return 0;
        }
        int from = Math.min(begin - width / 2, line.length() - width);
        return Character.isLowSurrogate(line.charAt(from)) ? from - 1 : from;
    }
}
