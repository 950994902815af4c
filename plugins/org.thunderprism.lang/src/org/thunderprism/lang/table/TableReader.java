package org.thunderprism.lang.table;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thunderprism.lang.csv.CsvCell;
import org.thunderprism.lang.csv.CsvFile;
import org.thunderprism.lang.csv.CsvRow;
import org.thunderprism.lang.csv.UnreadableCsv;
import org.thunderprism.lang.thunderDsl.MatchKind;

/**
 * Reads a table's rows from a CSV file. The header line names the columns: one per key, then {@code result}, or {@code result[0]},
 * {@code result[1]}… for a vector; other columns are left alone. Keys are written as in a program, for example {@code 80 .. 443}.
 */
final class TableReader {

    private final TableLimits limits;

    TableReader(TableLimits limits) {
        this.limits = limits;
    }

    /** @param name the file's name as the program writes it */
    TableReading read(Path file, String name, TableShape shape) {
        try (CsvFile csv = CsvFile.open(file, limits.fileBytes())) {
            return TableReading.of(rows(csv, name, shape));
        } catch (MalformedTable malformed) {
            return TableReading.failed(malformed);
        } catch (UnreadableCsv unreadable) {
            return TableReading.failed(MalformedTable.file(shape.table(), name, unreadable.getMessage()));
        }
    }

    private List<TableRow> rows(CsvFile csv, String name, TableShape shape) throws UnreadableCsv, MalformedTable {
        Map<String, Integer> columns = columns(csv.header(), name, shape);
        List<TableRow> rows = new ArrayList<>();
        for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
            if (rows.size() == limits.entries()) {
                throw MalformedTable.file(shape.table(), name, "it has more than " + limits.entries() + " rows");
            }
            requireLength(row.get(), csv.header());
            rows.add(row(row.get(), columns, shape));
        }
        return rows;
    }

    /** Where the columns are that the table asks for. */
    private static Map<String, Integer> columns(List<String> header, String file, TableShape shape)
            throws MalformedTable {
        Set<String> wanted = Stream.concat(
                        shape.keys().stream().map(TableShape.Key::name), shape.resultColumns().stream())
                .collect(Collectors.toSet());
        Map<String, Integer> columns = new HashMap<>();
        for (int index = 0; index < header.size(); index++) {
            String name = header.get(index);
            if (wanted.contains(name) && columns.put(name, index) != null) {
                throw MalformedTable.file(shape.table(), file, "the column " + name + " appears twice");
            }
        }
        List<String> missing = wanted.stream()
                .filter(column -> !columns.containsKey(column))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw MalformedTable.file(
                    shape.table(),
                    file,
                    (missing.size() == 1 ? "it lacks the column " : "it lacks the columns ")
                            + String.join(", ", missing));
        }
        return columns;
    }

    private static void requireLength(CsvRow row, List<String> header) throws MalformedTable {
        int cells = row.cells().size();
        if (cells < header.size()) {
            throw MalformedTable.row(TableCode.CELL, row, header.get(cells), "the row ends before this column");
        }
        if (cells > header.size()) {
            CsvCell surplus = row.cells().get(header.size());
            throw MalformedTable.cell(
                    TableCode.CELL,
                    row,
                    surplus,
                    header.size() + 1,
                    "the header names only " + header.size() + " columns");
        }
    }

    private static TableRow row(CsvRow row, Map<String, Integer> columns, TableShape shape) throws MalformedTable {
        List<Pattern> patterns = new ArrayList<>(shape.keys().size());
        for (TableShape.Key key : shape.keys()) {
            patterns.add(pattern(row, row.cells().get(columns.get(key.name())), key, shape));
        }
        List<BigInteger> result = new ArrayList<>(shape.result().size());
        for (String column : shape.resultColumns()) {
            result.add(result(row, row.cells().get(columns.get(column)), column, shape));
        }
        return new TableRow(patterns, result);
    }

    private static Pattern pattern(CsvRow row, CsvCell cell, TableShape.Key key, TableShape shape)
            throws MalformedTable {
        Pattern pattern =
                PatternText.parse(cell.text()).orElseThrow(() -> wrong(row, cell, key.name(), " is not a pattern"));
        boolean fuzzy = key.match() == MatchKind.FUZZY;
        if (fuzzy && !(pattern instanceof Pattern.Single)) {
            throw MalformedTable.cell(TableCode.POINT, row, cell, shape.table());
        }
        boolean fits = TableShape.lookup(key.match())
                .map(match -> pattern.encode(match, key.type()).isPresent())
                .orElseGet(() ->
                        pattern instanceof Pattern.Single point && key.type().holds(point.value()));
        if (!fits) {
            throw MalformedTable.cell(
                    TableCode.PATTERN,
                    row,
                    cell,
                    key.name(),
                    shape.table(),
                    key.match().getLiteral(),
                    key.type());
        }
        return pattern;
    }

    private static BigInteger result(CsvRow row, CsvCell cell, String column, TableShape shape) throws MalformedTable {
        BigInteger value =
                PatternText.integer(cell.text()).orElseThrow(() -> wrong(row, cell, column, " is not an integer"));
        if (!shape.result().holds(value)) {
            throw wrong(row, cell, column, " does not fit " + shape.result().element());
        }
        return value;
    }

    private static MalformedTable wrong(CsvRow row, CsvCell cell, String column, String reason) {
        return MalformedTable.cell(TableCode.CELL, row, cell, column, "`" + cell.excerpt() + "`" + reason);
    }
}
