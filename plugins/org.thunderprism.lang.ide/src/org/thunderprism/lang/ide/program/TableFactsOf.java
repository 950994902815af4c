package org.thunderprism.lang.ide.program;

import java.util.List;
import java.util.stream.IntStream;
import org.thunderprism.lang.ide.program.ProgramTables.TableFacts;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.type.ValueType;

/** Counts and measures single tables. */
final class TableFactsOf {

    private static final int BITS_PER_BYTE = 8;

    private TableFactsOf() {}

    /** @param compared what a fuzzy table compares; null for others */
    static TableFacts table(String vertex, Table table, ValueType compared) {
        SourceRange source =
                table.getOrigin() == null ? null : table.getOrigin().range();
        return switch (table) {
            case MatchTable match -> match(vertex, match, source);
            case FuzzyTable fuzzy -> fuzzy(vertex, fuzzy, compared, source);
            default -> throw new IllegalArgumentException("unknown table: " + table);
        };
    }

    private static TableFacts match(String vertex, MatchTable table, SourceRange source) {
        List<String> keys = table.getKeys().stream()
                .map(key -> key.getName() + ": " + key.getType() + " "
                        + key.getMatch().getLiteral())
                .toList();
        long entries = Math.max(table.getCapacity(), table.getEntries().size());
        long bits = bits(table.getResult())
                + table.getKeys().stream().mapToLong(TableFactsOf::bits).sum();
        return new TableFacts(
                vertex,
                table.getName(),
                keys,
                table.getResult().toString(),
                entries,
                0,
                bytes(entries * bits + bits(table.getResult())),
                source);
    }

    private static TableFacts fuzzy(String vertex, FuzzyTable table, ValueType compared, SourceRange source) {
        List<String> keys = IntStream.range(0, table.getArity())
                .mapToObj(index -> "x[" + index + "]: " + compared + " fuzzy")
                .toList();
        long leaves = 1L << table.getDepth();
        long bits = table.getThresholds().length * (long) compared.width() + leaves * bits(table.getResult());
        return new TableFacts(
                vertex,
                table.getName(),
                keys,
                table.getResult().toString(),
                leaves,
                table.getDepth(),
                bytes(bits),
                source);
    }

    /** An exact key has a value; the others have a bound beside it. */
    private static long bits(TableKey key) {
        return key.getType().width() * (key.getMatch() == MatchKind.EXACT ? 1L : 2L);
    }

    private static long bits(ValueType type) {
        return (long) type.size() * type.width();
    }

    private static long bytes(long bits) {
        return (bits + BITS_PER_BYTE - 1) / BITS_PER_BYTE;
    }
}
