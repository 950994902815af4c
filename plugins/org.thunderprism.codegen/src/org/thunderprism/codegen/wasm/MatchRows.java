package org.thunderprism.codegen.wasm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.TableKey;

/**
 * The entries of a match table in the order in which they win, with their keys' tests. Row 0 is the default; the entry
 * at index i has row i + 1.
 *
 * @param table the table
 * @param tests per entry, one test per key
 */
record MatchRows(MatchTable table, List<List<KeyTest>> tests, long[] rows) {

    static MatchRows of(MatchTable table) {
        List<TableEntry> entries = new ArrayList<>(table.getEntries());
        List<MatchKind> kinds = table.getKeys().stream().map(TableKey::getMatch).toList();
        int prefixKey = kinds.indexOf(MatchKind.LPM);
        if (prefixKey >= 0) {
            // The sort is stable: among equally long prefixes the first entry stays first.
            entries.sort(Comparator.comparingLong((TableEntry entry) -> entry.getBounds()[prefixKey])
                    .reversed());
        }
        List<List<KeyTest>> tests =
                entries.stream().map(entry -> tests(table, entry)).toList();
        return new MatchRows(table, tests, rows(table, entries));
    }

    private static List<KeyTest> tests(MatchTable table, TableEntry entry) {
        return IntStream.range(0, table.getKeys().size())
                .mapToObj(i -> {
                    TableKey key = table.getKeys().get(i);
                    return KeyTest.of(key.getMatch(), key.getType(), entry.getValues()[i], entry.getBounds()[i]);
                })
                .toList();
    }

    private static long[] rows(MatchTable table, List<TableEntry> entries) {
        int length = table.getResult().size();
        int capacity = table.isRuntime() ? Math.max(table.getCapacity(), entries.size()) : entries.size();
        long[] rows = new long[Math.multiplyExact(capacity + 1, length)];
        System.arraycopy(table.getDefaultResult(), 0, rows, 0, length);
        for (int i = 0; i < entries.size(); i++) {
            System.arraycopy(entries.get(i).getResult(), 0, rows, (i + 1) * length, length);
        }
        return rows;
    }

    /** Rows that there is room for, the default's included. */
    int capacity() {
        return rows.length / table.getResult().size();
    }
}
