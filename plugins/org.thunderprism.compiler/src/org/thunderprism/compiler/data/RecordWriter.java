package org.thunderprism.compiler.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/** Writes rows of integers, and of words behind them, as CSV with a header line and LF line ends. */
public final class RecordWriter implements AutoCloseable {

    private final CsvWriter csv;
    private final List<Column> columns;
    private final String[] texts;

    /**
     * Writes the header line; closing the record writer closes the text writer too.
     *
     * @param columns of integers
     * @param words names of the columns behind them
     */
    public RecordWriter(Writer text, List<Column> columns, List<String> words) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        this.columns = List.copyOf(columns);
        this.texts = new String[columns.size() + words.size()];
        csv.writeRecord(Stream.concat(columns.stream().map(Column::name), words.stream())
                .toList());
    }

    /**
     * Writes one row.
     *
     * @param values in canonical form, as many as there are columns
     * @param words for the columns behind them
     */
    public void write(long[] values, String... words) {
        for (int i = 0; i < columns.size(); i++) {
            boolean signed = columns.get(i).type().signed();
            texts[i] = signed ? Long.toString(values[i]) : Long.toUnsignedString(values[i]);
        }
        System.arraycopy(words, 0, texts, columns.size(), words.length);
        csv.writeRecord(texts);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
