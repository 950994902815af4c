package org.thunderprism.lang.ide.text;

import java.util.Arrays;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Where the lines of a text begin. Offsets and characters count UTF-16 code units, lines from 0; a line ends after {@code \n},
 * {@code \r\n} or {@code \r}.
 */
public final class LineIndex {

    private final int[] starts;
    private final int length;

    private LineIndex(int[] starts, int length) {
        this.starts = starts;
        this.length = length;
    }

    public static LineIndex of(String text) {
        int[] starts = new int[64];
        int lines = 1;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean ends = character == '\n'
                    || character == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n');
            if (ends) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * lines);
                }
                starts[lines++] = index + 1;
            }
        }
        return new LineIndex(Arrays.copyOf(starts, lines), text.length());
    }

    public int lineCount() {
        return starts.length;
    }

    /** The line that an offset lies in. */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Where a line begins; the end of the text for a line after the last. */
    public int start(int line) {
        return line < starts.length ? starts[line] : length;
    }

    /** Of an offset, or of the nearest one that there is. */
    public Position position(int offset) {
        int inside = Math.clamp(offset, 0, length);
        int line = line(inside);
        return new Position(line, inside - starts[line]);
    }

    public Range range(int offset, int length) {
        return new Range(position(offset), position(offset + length));
    }

    /** Of a position, or of the nearest one that there is: a character after the end of its line means that end. */
    public int offset(Position position) {
        if (position.getLine() < 0) {
            return 0;
        }
        if (position.getLine() >= starts.length) {
            return length;
        }
        int start = starts[position.getLine()];
        int next = start(position.getLine() + 1);
        return Math.clamp((long) start + position.getCharacter(), start, next);
    }
}
