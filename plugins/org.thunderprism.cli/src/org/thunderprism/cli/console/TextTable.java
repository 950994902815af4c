package org.thunderprism.cli.console;

import java.util.ArrayList;
import java.util.List;

/** Cells in columns, aligned at the right, two spaces apart. */
public final class TextTable {

    private final Screen screen;
    private final List<List<String>> rows = new ArrayList<>();
    private boolean hasHeader;

    public TextTable(Screen screen) {
        this.screen = screen;
    }

    /** The columns' headings; before all rows. */
    public void header(List<String> cells) {
        rows.add(List.copyOf(cells));
        hasHeader = true;
    }

    /** A row with as many cells as the others. */
    public void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    public void write() {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Columns.of(row.get(i)));
            }
        }
        for (int line = 0; line < rows.size(); line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String cell = rows.get(line).get(i);
                text.append(i == 0 ? "" : "  ").repeat(' ', widths[i] - Columns.of(cell)).append(cell);
            }
            screen.line(line == 0 && hasHeader ? screen.styled(Style.QUIET, text.toString()) : text.toString());
        }
    }
}
