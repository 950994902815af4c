package org.thunderprism.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.data.Column;
import org.thunderprism.compiler.data.DataLimits;
import org.thunderprism.compiler.data.RecordReader;
import org.thunderprism.compiler.progress.Progress;

/** A data set, some thousand records at a time. */
public final class RecordBatches implements AutoCloseable {

    private static final int BATCH = 4096;

    private final RecordReader reader;
    private final Progress.Task task;
    private final int length;

    private RecordBatches(RecordReader reader, Progress.Task task, int length) {
        this.reader = reader;
        this.task = task;
        this.length = length;
    }

    /**
     * Opens a data set.
     *
     * @param columns what a record consists of, in order
     * @param purpose what the columns are for, to go after their name: {@code the program reads}
     * @param name of the work, for its progress
     * @throws CommandFailure when the data set cannot be used
     */
    public static RecordBatches open(Path file, List<Column> columns, String purpose, Progress progress, String name) {
        Result<RecordReader> opened = RecordReader.open(file, columns, purpose, DataLimits.DEFAULT);
        if (opened.value() == null) {
            throw CommandFailure.findings(opened.diagnostics());
        }
        Progress.Task task = progress.begin(name, "rows", RecordReader.countLines(file));
        return new RecordBatches(opened.value(), task, columns.size());
    }

    /**
     * The next records; empty after the last one.
     *
     * @throws CommandFailure when a row cannot be read
     */
    public List<long[]> next() {
        List<long[]> batch = new ArrayList<>(BATCH);
        long[] record = new long[length];
        while (batch.size() < BATCH && reader.read(record)) {
            batch.add(record);
            record = new long[length];
        }
        if (!reader.diagnostics().isEmpty()) {
            throw CommandFailure.findings(reader.diagnostics());
        }
        task.advance(batch.size());
        return batch;
    }

    @Override
    public void close() {
        task.close();
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
