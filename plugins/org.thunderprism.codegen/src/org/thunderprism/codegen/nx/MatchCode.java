package org.thunderprism.codegen.nx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.type.ValueType;

/**
 * Writes lookups in match tables: each record's keys are compared with all entries, and the first entry that matches gives the row. The last
 * row is the default.
 */
final class MatchCode {

    private final Scope scope;
    private final TableContents tables;

    MatchCode(Scope scope, TableContents tables) {
        this.scope = scope;
        this.tables = tables;
    }

    /**
     * A table as tensors, each an expression.
     *
     * @param keys per key, what it is compared with
     * @param ranks with an lpm key, one more than each entry's prefix length; null without one
     * @param used for a table that is filled at run time, 1 for each entry that counts; null for others
     * @param rows the entries' results, and the default
     */
    private record Entries(List<List<String>> keys, String ranks, String used, String rows) {}

    /**
     * An expression for the selected row.
     *
     * @param keys one expression for each key, with a dimension for the records
     */
    String row(MatchTable table, List<String> keys) {
        Entries entries = tables.once(table, Entries.class, () -> entries(table));
        if (entries.keys().isEmpty()) {
            return "Nx.take(" + entries.rows() + ", " + scope.broadcast("0") + ")";
        }
        String matches = null;
        for (int i = 0; i < keys.size(); i++) {
            String key = scope.let("key", "Nx.new_axis(" + keys.get(i) + ", 1)");
            String test =
                    test(table.getKeys().get(i).getMatch(), key, entries.keys().get(i));
            matches = scope.let("matches", matches == null ? test : "Nx.bitwise_and(" + matches + ", " + test + ")");
        }
        if (entries.used() != null) {
            matches = scope.let("matches", "Nx.multiply(" + matches + ", " + entries.used() + ")");
        }
        if (entries.ranks() != null) {
            matches = scope.let("matches", "Nx.multiply(" + matches + ", " + entries.ranks() + ")");
        }
        // The default stands behind all entries, as one that always matches: the first of the largest wins.
        String all = scope.let(
                "matches",
                "Nx.concatenate([Nx.as_type(" + matches + ", :s64), Nx.broadcast(1, {" + scope.rows()
                        + ", 1})], axis: 1)");
        String entry = scope.let("entry", "Nx.argmax(" + all + ", axis: 1)");
        return "Nx.take(" + entries.rows() + ", " + entry + ", axis: 0)";
    }

    private static String test(MatchKind kind, String key, List<String> compared) {
        return switch (kind) {
            case EXACT -> "Nx.equal(" + key + ", " + compared.get(0) + ")";
            case RANGE ->
                "Nx.bitwise_and(Nx.greater_equal(" + key + ", " + compared.get(0) + "), Nx.less_equal(" + key + ", "
                        + compared.get(1) + "))";
            case TERNARY, LPM ->
                "Nx.equal(Nx.bitwise_and(" + key + ", " + compared.get(1) + "), " + compared.get(0) + ")";
        };
    }

    private Entries entries(MatchTable table) {
        List<TableEntry> entries = table.getEntries();
        // A tensor has at least one element; for an empty table that is filled at run time it is an entry that does not
        // count.
        boolean absent = entries.isEmpty() && table.isRuntime();
        List<List<String>> keys = new ArrayList<>();
        if (!entries.isEmpty() || absent) {
            for (int i = 0; i < table.getKeys().size(); i++) {
                keys.add(key(table, i, absent));
            }
        }
        int prefix = table.getKeys().stream().map(TableKey::getMatch).toList().indexOf(MatchKind.LPM);
        String ranks = prefix < 0 || keys.isEmpty()
                ? null
                : add(table, "_ranks", Carrier.S64, absent, entry -> entry.getBounds()[prefix] + 1);
        String used = table.isRuntime()
                ? tables.add(
                        table.getName() + "_used",
                        Carrier.S64,
                        LongStream.generate(() -> absent ? 0 : 1)
                                .limit(Math.max(1, entries.size()))
                                .toArray(),
                        0)
                : null;
        return new Entries(keys, ranks, used, rows(table, absent));
    }

    private List<String> key(MatchTable table, int index, boolean absent) {
        TableKey key = table.getKeys().get(index);
        ValueType type = key.getType();
        Carrier carrier = Carrier.of(type);
        String name = "_" + key.getName();
        return switch (key.getMatch()) {
            case EXACT -> List.of(add(table, name, carrier, absent, entry -> entry.getValues()[index]));
            case RANGE ->
                List.of(
                        add(table, name + "_low", carrier, absent, entry -> entry.getValues()[index]),
                        add(table, name + "_high", carrier, absent, entry -> entry.getBounds()[index]));
            case TERNARY ->
                List.of(
                        add(
                                table,
                                name + "_value",
                                carrier,
                                absent,
                                entry -> entry.getValues()[index] & entry.getBounds()[index]),
                        add(table, name + "_mask", carrier, absent, entry -> entry.getBounds()[index]));
            case LPM ->
                List.of(
                        add(
                                table,
                                name + "_value",
                                carrier,
                                absent,
                                entry -> entry.getValues()[index] & leading(type, entry.getBounds()[index])),
                        add(table, name + "_mask", carrier, absent, entry -> leading(type, entry.getBounds()[index])));
        };
    }

    /** A mask of the leading bits of a type's width. */
    private static long leading(ValueType type, long bits) {
        return bits == 0 ? 0 : -1L >>> Long.SIZE - bits << type.width() - bits;
    }

    private String add(
            MatchTable table, String suffix, Carrier carrier, boolean absent, Function<TableEntry, Long> part) {
        long[] values = absent
                ? new long[1]
                : table.getEntries().stream().mapToLong(part::apply).toArray();
        return tables.add(table.getName() + suffix, carrier, values, 0);
    }

    private String rows(MatchTable table, boolean absent) {
        int length = table.getResult().size();
        List<long[]> rows = new ArrayList<>();
        if (absent) {
            rows.add(new long[length]);
        }
        table.getEntries().forEach(entry -> rows.add(entry.getResult()));
        rows.add(table.getDefaultResult());
        long[] values = rows.stream().flatMapToLong(LongStream::of).toArray();
        boolean scalar = table.getResult().isScalar();
        return tables.add(table.getName() + "_rows", Carrier.of(table.getResult()), values, scalar ? 0 : length);
    }
}
