package org.thunderprism.cli.console;

import java.io.PrintWriter;

/**
 * One output stream, and what the reader at its other end can show.
 *
 * @param writer takes text
 * @param terminal whether a person watches it, so that a line may be overwritten
 * @param colour whether escape sequences are understood and wanted
 * @param width columns
 */
public record Screen(PrintWriter writer, boolean terminal, boolean colour, int width) {

    /** Columns that text is laid out for when nobody knows the reader's. */
    public static final int DEFAULT_WIDTH = 100;

    /** A stream that a program reads: no colour, no bars. */
    public static Screen plain(PrintWriter writer) {
        return new Screen(writer, false, false, DEFAULT_WIDTH);
    }

    /** The text in a style, or as it is where there are no colours. */
    public String styled(Style style, String text) {
        return colour ? style.apply(text) : text;
    }

    public Screen withColour(boolean wanted) {
        return new Screen(writer, terminal, wanted, width);
    }

    /** Writes a line. */
    public void line(String text) {
        writer.print(text + "\n");
        writer.flush();
    }

    /** Writes text as it is. */
    public void print(String text) {
        writer.print(text);
        writer.flush();
    }
}
