package org.thunderprism.lang.topology.write;

/** What stands around a place in a text. */
final class Lines {

    private Lines() {}

    /** Where the blanks directly before an offset begin; line breaks are none. */
    static int blankStart(String text, int offset) {
        int start = offset;
        while (start > 0 && isBlank(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Where the blanks directly after an offset end; line breaks are none. */
    static int blankEnd(String text, int offset) {
        int end = offset;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The start of the doc comment that stands directly before an element, or else the element's own. */
    static int startWithDocumentation(String text, int offset) {
        int end = blankStart(text, offset);
        if (end > 0 && text.charAt(end - 1) == '\n') {
            end = blankStart(text, end - (end > 1 && text.charAt(end - 2) == '\r' ? 2 : 1));
        }
        if (!text.startsWith("*/", end - 2)) {
            return offset;
        }
        int start = text.lastIndexOf("/*", end - 2);
        return start >= 0 && text.startsWith("/**", start) && end - start > 4 ? start : offset;
    }

    /** The end of what stands in the line behind an element and belongs to it: nothing, or comments. */
    static int endOfItem(String text, int offset) {
        int end = offset;
        while (true) {
            int next = blankEnd(text, end);
            if (next == text.length() || text.charAt(next) == '\n' || text.charAt(next) == '\r') {
                return end;
            }
            if (text.startsWith("//", next)) {
                int newline = text.indexOf('\n', next);
                return newline < 0 ? text.length() : newline - (text.charAt(newline - 1) == '\r' ? 1 : 0);
            }
            int close = text.startsWith("/*", next) ? text.indexOf("*/", next + 2) : -1;
            if (close < 0 || text.substring(next, close).indexOf('\n') >= 0) {
                return offset;
            }
            end = close + 2;
        }
    }

    /** The offset behind the line break that stands at an offset; the offset itself when none does. */
    static int lineBreakEnd(String text, int offset) {
        return text.startsWith("\r\n", offset) ? offset + 2 : text.startsWith("\n", offset) ? offset + 1 : offset;
    }

    /** Where a clause begins with what is before it: its blanks, and the line break if it is alone in its line. */
    static int startOfClause(String text, int start, int end) {
        int blanks = blankStart(text, start);
        int after = blankEnd(text, end);
        boolean first = blanks > 0 && text.charAt(blanks - 1) == '\n';
        boolean last = after == text.length() || text.charAt(after) == '\n' || text.charAt(after) == '\r';
        if (!first || !last) {
            return blanks;
        }
        return blanks > 1 && text.charAt(blanks - 2) == '\r' ? blanks - 2 : blanks - 1;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }
}
