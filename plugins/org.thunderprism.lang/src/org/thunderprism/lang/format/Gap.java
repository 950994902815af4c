package org.thunderprism.lang.format;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two tokens of the text as it was written.
 *
 * @param comments in order
 * @param lineBreaks after the last comment, or in all when there is none
 */
record Gap(List<Comment> comments, int lineBreaks) {

    /**
     * @param lineBreaks before it
     * @param text without the line break at its end
     */
    record Comment(int lineBreaks, String text) {

        boolean isLine() {
            return text.startsWith("//");
        }
    }

    static Gap of(String text, int start, int end) {
        List<Comment> comments = new ArrayList<>();
        int lineBreaks = 0;
        int index = start;
        while (index < end) {
            char character = text.charAt(index);
            if (character != '/') {
                lineBreaks += character == '\n' ? 1 : 0;
                index++;
                continue;
            }
            int stop = text.charAt(index + 1) == '/' ? lineEnd(text, index, end) : text.indexOf("*/", index) + 2;
            comments.add(new Comment(lineBreaks, text.substring(index, stop).stripTrailing()));
            lineBreaks = 0;
            index = stop;
        }
        return new Gap(comments, lineBreaks);
    }

    private static int lineEnd(String text, int start, int end) {
        int newline = text.indexOf('\n', start);
        return newline < 0 || newline > end ? end : newline;
    }
}
