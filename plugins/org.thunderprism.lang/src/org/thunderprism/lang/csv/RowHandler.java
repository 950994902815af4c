package org.thunderprism.lang.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells of a row, and where they begin. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {

    private static final int SEPARATOR = 1;
    private static final int QUOTES = 2;

    private List<CsvCell> cells = new ArrayList<>();
    private int column;

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>();
        column = 1;
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
        cells.add(new CsvCell(new String(text, offset, length), column));
        column += length + SEPARATOR + (quoted ? QUOTES : 0);
    }

    @Override
    protected CsvRow buildRecord() {
        return new CsvRow(getStartingLineNumber(), getRecordType() == RecordType.EMPTY ? List.of() : cells);
    }
}
