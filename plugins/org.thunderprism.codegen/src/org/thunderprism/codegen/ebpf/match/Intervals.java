package org.thunderprism.codegen.ebpf.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.thunderprism.codegen.ebpf.layer.Layers;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.type.ValueType;

/** The entries of a table with one key as disjoint intervals: what an earlier entry, or a longer prefix, matches is taken from the others. */
final class Intervals {

    private final ValueType type;
    /** What no entry has taken yet: intervals by their lows. */
    private final NavigableMap<Long, Long> free;

    private final List<Layers.Choice> choices = new ArrayList<>();

    private Intervals(Interval domain) {
        this.type = domain.type();
        this.free = new TreeMap<>((a, b) -> Arithmetic.compare(type, a, b));
        free.put(domain.low(), domain.high());
    }

    static List<Layers.Choice> of(MatchTable table, Interval domain) {
        Intervals intervals = new Intervals(domain);
        for (TableEntry entry : inOrder(table)) {
            intervals.take(low(table, entry), high(table, entry), entry.getResult());
        }
        intervals.free.forEach((low, high) -> intervals.choices.add(
                new Layers.Choice(new Interval(intervals.type, low, high), table.getDefaultResult())));
        return intervals.choices;
    }

    /** The entries so that the first one that matches wins. */
    static List<TableEntry> inOrder(MatchTable table) {
        int prefix = prefixKey(table);
        if (prefix < 0) {
            return table.getEntries();
        }
        Comparator<TableEntry> longestFirst = Comparator.comparing(entry -> -entry.getBounds()[prefix]);
        return table.getEntries().stream().sorted(longestFirst).toList();
    }

    /** The number of the prefix key, or -1. */
    static int prefixKey(MatchTable table) {
        for (int key = 0; key < table.getKeys().size(); key++) {
            if (table.getKeys().get(key).getMatch() == MatchKind.LPM) {
                return key;
            }
        }
        return -1;
    }

    /** The bits that a prefix compares. */
    static long prefixMask(ValueType type, long length) {
        return length == 0 ? 0 : -1L << type.width() - length;
    }

    private static long low(MatchTable table, TableEntry entry) {
        long value = entry.getValues()[0];
        if (table.getKeys().get(0).getMatch() != MatchKind.LPM) {
            return value;
        }
        ValueType type = table.getKeys().get(0).getType();
        if (entry.getBounds()[0] == 0) {
            return type.minimum();
        }
        return type.canonical(value & prefixMask(type, entry.getBounds()[0]));
    }

    private static long high(MatchTable table, TableEntry entry) {
        ValueType type = table.getKeys().get(0).getType();
        return switch (table.getKeys().get(0).getMatch()) {
            case EXACT, TERNARY -> entry.getValues()[0];
            case RANGE -> entry.getBounds()[0];
            case LPM ->
                entry.getBounds()[0] == 0
                        ? type.maximum()
                        : type.canonical(entry.getValues()[0] | ~prefixMask(type, entry.getBounds()[0]));
        };
    }

    private void take(long low, long high, long[] row) {
        if (compare(low, high) > 0) {
            return;
        }
        Map.Entry<Long, Long> before = free.floorEntry(low);
        Long from = before != null && compare(before.getValue(), low) >= 0 ? before.getKey() : free.ceilingKey(low);
        while (from != null && compare(from, high) <= 0) {
            long end = free.remove(from);
            long first = compare(from, low) < 0 ? low : from;
            long last = compare(end, high) > 0 ? high : end;
            choices.add(new Layers.Choice(new Interval(type, first, last), row));
            if (compare(from, first) < 0) {
                free.put(from, first - 1);
            }
            if (compare(last, end) < 0) {
                free.put(last + 1, end);
            }
            from = free.higherKey(last);
        }
    }

    private int compare(long a, long b) {
        return Arithmetic.compare(type, a, b);
    }
}
