package org.thunderprism.compiler.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes rows of integers as CSV with a header line and LF line ends. */
public final class RecordWriter implements AutoCloseable {

    private final CsvWriter csv;
    private final List<Column> columns;
    private final String[] texts;

    /** Writes the header line; closing the record writer closes the text writer too. */
    public RecordWriter(Writer text, List<Column> columns) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        this.columns = List.copyOf(columns);
        this.texts = new String[columns.size()];
        csv.writeRecord(columns.stream().map(Column::name).toList());
    }

    /** Writes one row of values in canonical form, as many as there are columns. */
    public void write(long[] values) {
        for (int i = 0; i < texts.length; i++) {
            boolean signed = columns.get(i).type().signed();
            texts[i] = signed ? Long.toString(values[i]) : Long.toUnsignedString(values[i]);
        }
        csv.writeRecord(texts);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
