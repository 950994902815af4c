package org.thunderprism.compiler.data;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.thunderprism.compiler.Result;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;

/** Reads the records of a data set one after the other. */
public final class RecordReader implements AutoCloseable {

    private final Path file;
    private final String name;
    private final CloseableIterator<long[]> rows;
    private final RecordHandler handler;
    private final DataLimits limits;
    private final Diagnostics diagnostics = new Diagnostics(Phase.RUN);

    private RecordReader(Path file, CloseableIterator<long[]> rows, RecordHandler handler, DataLimits limits) {
        this.file = file;
        this.name = name(file);
        this.limits = limits;
        this.rows = rows;
        this.handler = handler;
    }

    /**
     * Opens a data set and finds its columns.
     *
     * @param file the CSV file; its columns may be in any order, and there may be others
     * @param columns what a record consists of, in order
     * @param purpose what the columns are for, to go after their name: {@code the program reads}
     * @return the reader, to be closed; none when the file or its header line cannot be used
     */
    public static Result<RecordReader> open(Path file, List<Column> columns, String purpose, DataLimits limits) {
        String name = name(file);
        Diagnostics diagnostics = new Diagnostics(Phase.RUN);
        try {
            if (Files.isDirectory(file)) {
                return unreadable(diagnostics, name, "it is a folder");
            }
            BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
            RecordHandler handler = new RecordHandler(columns, purpose, limits);
            RecordReader reader = new RecordReader(file, rows(text, handler, limits), handler, limits);
            if (reader.advance() && handler.malformation() == null) {
                return new Result<>(reader, List.of());
            }
            reader.close();
            if (!reader.diagnostics.hasErrors()) {
                reader.diagnostics.report(DataCode.NO_HEADER, Origin.at(new SourceRange(name, 1, 1, 0, 1)));
            }
            return new Result<>(null, reader.diagnostics());
        } catch (NoSuchFileException e) {
            return unreadable(diagnostics, name, "there is no such file");
        } catch (AccessDeniedException e) {
            return unreadable(diagnostics, name, "permission denied");
        } catch (IOException e) {
            return unreadable(diagnostics, name, String.valueOf(e.getMessage()));
        }
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static CloseableIterator<long[]> rows(BufferedReader text, RecordHandler handler, DataLimits limits) {
        return CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(limits.fieldCharacters())
                .build(handler, text)
                .iterator();
    }

    private static Result<RecordReader> unreadable(Diagnostics diagnostics, String name, String reason) {
        diagnostics.report(DataCode.UNREADABLE, null, name, reason);
        return new Result<>(null, diagnostics.list());
    }

    /**
     * Line breaks of a file: about the number of its rows, for those who want to say how far they have come.
     *
     * @return a negative number when the file cannot be read
     */
    public static long countLines(Path file) {
        byte[] buffer = new byte[1 << 16];
        long lines = 0;
        try (InputStream stream = Files.newInputStream(file)) {
            for (int length = stream.read(buffer); length >= 0; length = stream.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return lines;
        } catch (IOException e) {
            return -1;
        }
    }

    /**
     * Reads the next row.
     *
     * @param values takes the record's values in canonical form; as long as there are columns
     * @return false after the last row, and at a row that cannot be read; {@link #diagnostics()} tells which
     */
    public boolean read(long[] values) {
        if (diagnostics.hasErrors() || !advance()) {
            return false;
        }
        System.arraycopy(handler.values(), 0, values, 0, values.length);
        return true;
    }

    /** What is wrong with the rows read so far; at most one finding, since reading ends with it. */
    public List<Diagnostic> diagnostics() {
        return diagnostics.list();
    }

    private boolean advance() {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            rows.next();
            if (handler.malformation() == null) {
                return true;
            }
            report(handler.malformation());
        } catch (CsvParseException e) {
            report(e.getCause() instanceof IOException failure ? failure(failure) : brokenValue());
        } catch (UncheckedIOException e) {
            report(failure(e.getCause()));
        }
        return false;
    }

    private Malformation failure(IOException failure) {
        if (!(failure instanceof CharacterCodingException)) {
            return new Malformation(DataCode.UNREADABLE, handler.line(), 1, 1, name, failure.getMessage());
        }
        EncodingError place = EncodingError.find(file).orElse(new EncodingError(handler.line(), 1));
        return new Malformation(DataCode.NOT_CSV, place.line(), place.column(), 1, "it holds bytes that are not UTF-8");
    }

    private Malformation brokenValue() {
        String reason =
                "text follows a closing quote, or a value is longer than " + limits.fieldCharacters() + " characters";
        return new Malformation(DataCode.NOT_CSV, handler.line(), 1, 1, reason);
    }

    private void report(Malformation malformation) {
        int line = (int) Math.min(Integer.MAX_VALUE, malformation.line());
        SourceRange range = new SourceRange(name, line, malformation.column(), 0, malformation.length());
        diagnostics.report(malformation.code(), Origin.at(range), malformation.arguments());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
