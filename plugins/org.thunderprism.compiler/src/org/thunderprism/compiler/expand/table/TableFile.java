package org.thunderprism.compiler.expand.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thunderprism.compiler.Limits;

/**
 * Reads a table's rows from a CSV file (RFC 4180, UTF-8). The header line names the columns: one per key, then {@code result}, or
 * {@code result[0]}, {@code result[1]}… for a vector. Keys are written as in a program, for example {@code 80 .. 443}.
 */
public final class TableFile {

    /** The column with the result. */
    private static final String RESULT = "result";

    /** Characters of a cell that a message repeats. */
    private static final int LONGEST_QUOTE = 40;

    /** One row: a pattern per key and the elements of the result. */
    public record Row(List<Pattern> patterns, List<BigInteger> result, long line) {}

    /** Why a file cannot be read. */
    public static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        private final long line;
        private final String column;

        private Malformed(String reason) {
            this(0, null, reason);
        }

        private Malformed(long line, String column, String reason) {
            super(reason);
            this.line = line;
            this.column = column;
        }

        /** The line, 1-based; 0 when the file as a whole is meant. */
        public long line() {
            return line;
        }

        /** The column's name, or null when the file as a whole is meant. */
        public String column() {
            return column;
        }
    }

    private final Limits limits;

    public TableFile(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads all rows.
     *
     * @param keys the names of the key columns
     * @param resultLength elements of the result; 0 for a single integer
     */
    public List<Row> read(Path file, List<String> keys, int resultLength) throws Malformed {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Malformed(Files.exists(file) ? "it is not a regular file" : "there is no such file");
            }
            if (Files.size(file) > limits.tableFileBytes()) {
                throw new Malformed("it has more than " + limits.tableFileBytes() + " bytes");
            }
            if (Files.size(file) == 0) {
                throw new Malformed("it is empty; its first line must name the columns");
            }
            return rows(file, keys, results(resultLength));
        } catch (NoSuchFileException missing) {
            throw new Malformed("there is no such file");
        } catch (CsvParseException malformed) {
            throw new Malformed("it is not CSV with cells and lines of bearable length (RFC 4180)");
        } catch (UncheckedIOException failed) {
            throw unreadable(failed.getCause());
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    private static Malformed unreadable(IOException failed) {
        return new Malformed(
                failed instanceof CharacterCodingException ? "it holds bytes that are not UTF-8" : failed.getMessage());
    }

    private static List<String> results(int length) {
        return length == 0
                ? List.of(RESULT)
                : IntStream.range(0, length)
                        .mapToObj(index -> RESULT + "[" + index + "]")
                        .toList();
    }

    private List<Row> rows(Path file, List<String> keys, List<String> results) throws IOException, Malformed {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord line : csv) {
                if (rows.isEmpty()) {
                    requireColumns(line, keys, results);
                }
                if (rows.size() == limits.tableEntries()) {
                    throw new Malformed("it has more than " + limits.tableEntries() + " rows");
                }
                rows.add(row(line, keys, results));
            }
        }
        return rows;
    }

    private static void requireColumns(NamedCsvRecord line, List<String> keys, List<String> results) throws Malformed {
        List<String> missing = Stream.concat(keys.stream(), results.stream())
                .filter(name -> !line.getHeader().contains(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new Malformed("the columns " + String.join(", ", missing) + " are missing");
        }
    }

    private static Row row(NamedCsvRecord line, List<String> keys, List<String> results) throws Malformed {
        List<Pattern> patterns = new ArrayList<>(keys.size());
        for (String key : keys) {
            String cell = cell(line, key);
            patterns.add(
                    PatternText.parse(cell).orElseThrow(() -> malformed(line, key, shown(cell) + " is not a pattern")));
        }
        List<BigInteger> values = new ArrayList<>(results.size());
        for (String result : results) {
            String cell = cell(line, result);
            values.add(PatternText.integer(cell)
                    .orElseThrow(() -> malformed(line, result, shown(cell) + " is not an integer")));
        }
        return new Row(patterns, values, line.getStartingLineNumber());
    }

    private static String cell(NamedCsvRecord line, String column) throws Malformed {
        return line.findField(column).orElseThrow(() -> malformed(line, column, "the row ends before this column"));
    }

    private static Malformed malformed(NamedCsvRecord line, String column, String reason) {
        return new Malformed(line.getStartingLineNumber(), column, reason);
    }

    /** A cell as a message quotes it. */
    private static String shown(String cell) {
        return "`" + (cell.length() <= LONGEST_QUOTE ? cell : cell.substring(0, LONGEST_QUOTE) + "…") + "`";
    }
}
