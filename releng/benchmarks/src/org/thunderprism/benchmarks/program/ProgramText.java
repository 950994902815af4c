package org.thunderprism.benchmarks.program;

import java.util.Locale;

/** A program in the making, line by line, indented as its braces nest. */
final class ProgramText {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private int depth;
    private int lines;

    /** Adds a line; {@code %} formats as in {@link String#format}. A brace at its end opens a block. */
    ProgramText line(String format, Object... arguments) {
        String line = String.format(Locale.ROOT, format, arguments);
        if (line.startsWith("}")) {
            depth--;
        }
        if (!line.isEmpty()) {
            text.repeat(INDENT, depth).append(line);
        }
        text.append('\n');
        lines++;
        if (line.endsWith("{")) {
            depth++;
        }
        return this;
    }

    /** Ends the innermost block. */
    ProgramText close() {
        return line("}");
    }

    int lines() {
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
