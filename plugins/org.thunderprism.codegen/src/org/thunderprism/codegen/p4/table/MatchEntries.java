package org.thunderprism.codegen.p4.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.codegen.p4.table.KeyMatch.Exact;
import org.thunderprism.codegen.p4.table.KeyMatch.Masked;
import org.thunderprism.codegen.p4.table.KeyMatch.Range;
import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.type.ValueType;

/**
 * The entries of a match table as P4 has them. Signed keys of ranges are matched with the sign inverted, so that their order is the order of
 * unsigned numbers. A prefix beside keys that are not compared as a whole becomes a masked key, whose entries stand longest prefix first.
 */
public final class MatchEntries {

    private final MatchTable table;
    private final boolean ranges;
    private final int prefixKey;

    /** @param ranges whether the target matches ranges; without, every entry becomes one for each of its ranges' prefixes */
    public MatchEntries(MatchTable table, boolean ranges) {
        this.table = table;
        this.ranges = ranges;
        List<MatchKind> kinds = table.getKeys().stream().map(TableKey::getMatch).toList();
        this.prefixKey = kinds.indexOf(MatchKind.LPM);
    }

    /** How P4 matches a key. */
    public MatchKind match(TableKey key) {
        return switch (key.getMatch()) {
            case EXACT, TERNARY -> key.getMatch();
            case RANGE -> ranges ? MatchKind.RANGE : MatchKind.TERNARY;
            case LPM -> isPlainPrefix() ? MatchKind.LPM : MatchKind.TERNARY;
        };
    }

    /** Whether the longest prefix is all that decides between entries. */
    public boolean isPlainPrefix() {
        return table.getKeys().stream()
                        .filter(key -> key.getMatch() != MatchKind.EXACT)
                        .count()
                == 1;
    }

    /** Whether the key's sign is inverted before it is matched. */
    public static boolean isFlipped(TableKey key) {
        return key.getMatch() == MatchKind.RANGE && key.getType().signed();
    }

    /** The key of a scalar as an expression. */
    public static String expression(TableKey key, String atom) {
        ValueType type = key.getType();
        return isFlipped(key) ? atom + " ^ " + Bits.literal(type, type.minimum()) : atom;
    }

    /**
     * The constant entries in the order in which they win, without those that never do.
     *
     * @param positions the elements of a row that are needed
     */
    public List<Entry> constant(List<Integer> positions) {
        List<TableEntry> ordered = new ArrayList<>(table.getEntries());
        if (prefixKey >= 0) {
            // The sort is stable: among equally long prefixes the first entry stays first.
            ordered.sort(Comparator.comparingLong((TableEntry entry) -> entry.getBounds()[prefixKey])
                    .reversed());
        }
        Map<List<KeyMatch>, Entry> distinct = new LinkedHashMap<>();
        for (TableEntry entry : ordered) {
            List<Long> row =
                    positions.stream().map(index -> entry.getResult()[index]).toList();
            expand(entry).forEach(keys -> distinct.putIfAbsent(keys, new Entry(keys, row)));
        }
        boolean exact = table.getKeys().stream().allMatch(key -> key.getMatch() == MatchKind.EXACT);
        return exact || prefixKey >= 0 && isPlainPrefix()
                ? List.copyOf(distinct.values())
                : Entry.winning(distinct.values());
    }

    /** At most as many constant entries as {@link #constant} gives, without making them. */
    public long count() {
        return table.getEntries().stream().mapToLong(this::count).sum();
    }

    private long count(TableEntry entry) {
        double keys = 1;
        for (int i = 0; i < table.getKeys().size(); i++) {
            keys *= matches(i, entry.getValues()[i], entry.getBounds()[i]).size();
        }
        return (long) keys;
    }

    /** The keys of an entry; several where ranges are cut into prefixes. */
    private List<List<KeyMatch>> expand(TableEntry entry) {
        List<List<KeyMatch>> expanded = List.of(List.of());
        for (int i = 0; i < table.getKeys().size(); i++) {
            List<KeyMatch> matches = matches(i, entry.getValues()[i], entry.getBounds()[i]);
            expanded = expanded.stream()
                    .flatMap(keys -> matches.stream().map(match -> {
                        List<KeyMatch> longer = new ArrayList<>(keys);
                        longer.add(match);
                        return List.copyOf(longer);
                    }))
                    .toList();
        }
        return expanded;
    }

    private List<KeyMatch> matches(int index, long value, long bound) {
        TableKey key = table.getKeys().get(index);
        ValueType type = key.getType();
        int width = type.width();
        return switch (key.getMatch()) {
            case EXACT -> List.of(new Exact(Bits.low(width, value)));
            case TERNARY -> {
                long mask = Bits.low(width, bound);
                yield List.of(new Masked(value & mask, mask));
            }
            case LPM -> {
                long mask = bound == 0 ? 0 : Bits.low(width, -1L << width - (int) bound);
                yield List.of(new Masked(value & mask, mask));
            }
            case RANGE -> {
                long flip = isFlipped(key) ? type.minimum() : 0;
                Range range = new Range(Bits.low(width, value ^ flip), Bits.low(width, bound ^ flip));
                yield ranges ? List.of(range) : List.copyOf(Prefixes.cover(width, range));
            }
        };
    }

    /** The elements of a row that are needed. */
    public static List<Long> row(long[] row, List<Integer> positions) {
        return positions.stream().map(index -> row[index]).toList();
    }
}
