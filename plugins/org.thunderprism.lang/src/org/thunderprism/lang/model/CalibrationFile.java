package org.thunderprism.lang.model;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thunderprism.lang.csv.CsvCell;
import org.thunderprism.lang.csv.CsvFile;
import org.thunderprism.lang.csv.CsvRow;
import org.thunderprism.lang.csv.UnreadableCsv;
import org.thunderprism.model.type.ValueType;

/**
 * Samples that a model's tables are fitted to: a CSV file (RFC 4180) of integers whose first line names the columns. Columns
 * beside the expected ones are left alone.
 */
public final class CalibrationFile {

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,40}");
    private static final long MOST_BYTES = 256L << 20;

    private final Path file;
    private final Map<String, ValueType> expected = new LinkedHashMap<>();

    public CalibrationFile(Path file) {
        this.file = file;
    }

    /** Requires a column whose values are all of that type. */
    public void expect(String column, ValueType type) {
        expected.put(column, type);
    }

    /** What is wrong with the file, as the second half of a sentence that begins with its name. */
    public Optional<String> check() {
        try (CsvFile csv = CsvFile.open(file, MOST_BYTES)) {
            return check(csv);
        } catch (UnreadableCsv unreadable) {
            return Optional.of("cannot be read: " + unreadable.getMessage());
        }
    }

    private Optional<String> check(CsvFile csv) throws UnreadableCsv {
        List<String> missing = new ArrayList<>(expected.keySet());
        missing.removeAll(csv.header());
        if (!missing.isEmpty()) {
            return Optional.of("lacks the " + (missing.size() == 1 ? "column " : "columns ")
                    + String.join(", ", missing) + "; add them, or calibrate with another file");
        }
        Map<String, Integer> positions =
                expected.keySet().stream().collect(Collectors.toMap(name -> name, csv.header()::indexOf));
        Optional<CsvRow> row = csv.next();
        if (row.isEmpty()) {
            return Optional.of("has no rows; give it samples");
        }
        for (; row.isPresent(); row = csv.next()) {
            Optional<String> problem = check(row.get(), positions);
            if (problem.isPresent()) {
                return Optional.of("has in line " + row.get().line() + " " + problem.get());
            }
        }
        return Optional.empty();
    }

    private Optional<String> check(CsvRow row, Map<String, Integer> positions) {
        for (Map.Entry<String, ValueType> column : expected.entrySet()) {
            int position = positions.get(column.getKey());
            if (position >= row.cells().size()) {
                return Optional.of("no value for " + column.getKey() + "; complete the row");
            }
            CsvCell cell = row.cells().get(position);
            String text = cell.text().strip();
            if (!INTEGER.matcher(text).matches() || !column.getValue().holds(new BigInteger(text))) {
                return Optional.of("the value '" + cell.excerpt() + "' for " + column.getKey() + ", which is no "
                        + column.getValue() + "; correct it, or widen the feature");
            }
        }
        return Optional.empty();
    }
}
