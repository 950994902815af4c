package org.thunderprism.lang.table;

import org.thunderprism.lang.csv.CsvCell;
import org.thunderprism.lang.csv.CsvRow;

/** A file does not hold the rows of a table. Ends the reading. */
final class MalformedTable extends Exception {

    private static final long serialVersionUID = 1L;

    private final TableCode code;
    private final int line;
    private final int column;
    private final int length;
    private final transient Object[] arguments;

    private MalformedTable(TableCode code, int line, int column, int length, Object... arguments) {
        super(code.code(), null, false, false);
        this.code = code;
        this.line = line;
        this.column = column;
        this.length = length;
        this.arguments = arguments;
    }

    /** The file as a whole is wrong. */
    static MalformedTable file(Object... arguments) {
        return new MalformedTable(TableCode.FILE, 0, 0, 0, arguments);
    }

    static MalformedTable cell(TableCode code, CsvRow row, CsvCell cell, Object... arguments) {
        return new MalformedTable(
                code, line(row), cell.column(), Math.max(1, cell.text().length()), arguments);
    }

    static MalformedTable row(TableCode code, CsvRow row, Object... arguments) {
        return new MalformedTable(code, line(row), 1, 1, arguments);
    }

    private static int line(CsvRow row) {
        return (int) Math.min(Integer.MAX_VALUE, row.line());
    }

    TableCode code() {
        return code;
    }

    /** 1-based; 0 when the file as a whole is meant. */
    int line() {
        return line;
    }

    int column() {
        return column;
    }

    int length() {
        return length;
    }

    Object[] arguments() {
        return arguments;
    }
}
