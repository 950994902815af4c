package org.thunderprism.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cells in columns, two spaces apart: words aligned at the left, numbers at the right. */
public final class TextTable {

    private final Screen screen;
    private final List<List<String>> rows = new ArrayList<>();
    private final Set<Integer> wordColumns;

    /**
     * @param header the columns' headings
     * @param wordColumns indices of the columns that hold words
     */
    public TextTable(Screen screen, List<String> header, Set<Integer> wordColumns) {
        this.screen = screen;
        this.wordColumns = Set.copyOf(wordColumns);
        rows.add(List.copyOf(header));
    }

    /** A row with as many cells as the others. */
    public void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    public void write() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Columns.of(row.get(i)));
            }
        }
        for (int line = 0; line < rows.size(); line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                text.append(i == 0 ? "" : "  ");
                pad(text, rows.get(line).get(i), widths[i], wordColumns.contains(i));
            }
            String whole = text.toString().stripTrailing();
            screen.line(line == 0 ? screen.styled(Style.QUIET, whole) : whole);
        }
    }

    private static void pad(StringBuilder text, String cell, int width, boolean left) {
        int missing = width - Columns.of(cell);
        text.repeat(' ', left ? 0 : missing).append(cell).repeat(' ', left ? missing : 0);
    }
}
