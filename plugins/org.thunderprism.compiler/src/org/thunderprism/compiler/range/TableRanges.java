package org.thunderprism.compiler.range;

import java.util.Arrays;
import java.util.List;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.type.ValueType;

/** Which rows of a table keys in some intervals can reach, and what these rows hold. */
final class TableRanges {

    private final ValueType element;
    private Interval[] result;

    private TableRanges(ValueType element) {
        this.element = element;
    }

    /** Per element of the table's result, the interval over all rows that can be reached. */
    static List<Interval> of(Table table, List<Interval> keys) {
        ValueType element = table.getResult().element();
        TableRanges ranges = new TableRanges(element);
        switch (table) {
            case FuzzyTable fuzzy -> ranges.addLeaves(fuzzy, 0, keys.toArray(Interval[]::new));
            case MatchTable match -> ranges.addEntries(match, keys);
            default ->
                throw new IllegalArgumentException(
                        "unknown kind of table: " + table.eClass().getName());
        }
        return Arrays.asList(ranges.result);
    }

    private void addLeaves(FuzzyTable table, int node, Interval[] keys) {
        int inner = (1 << table.getDepth()) - 1;
        int length = table.getResult().size();
        if (node >= inner) {
            add(table.getRows(), (node - inner) * length, length);
            return;
        }
        int feature = table.getFeatures()[node];
        Interval key = keys[feature];
        long threshold = table.getThresholds()[node];
        key.atMost(threshold).ifPresent(left -> {
            keys[feature] = left;
            addLeaves(table, 2 * node + 1, keys);
        });
        key.above(threshold).ifPresent(right -> {
            keys[feature] = right;
            addLeaves(table, 2 * node + 2, keys);
        });
        keys[feature] = key;
    }

    private void addEntries(MatchTable table, List<Interval> keys) {
        int length = table.getResult().size();
        if (table.isRuntime()) {
            result = new Interval[length];
            Arrays.fill(result, Interval.full(element));
            return;
        }
        add(table.getDefaultResult(), 0, length);
        for (TableEntry entry : table.getEntries()) {
            if (mayMatch(table.getKeys(), entry, keys)) {
                add(entry.getResult(), 0, length);
            }
        }
    }

    private static boolean mayMatch(List<TableKey> kinds, TableEntry entry, List<Interval> keys) {
        for (int key = 0; key < keys.size(); key++) {
            long value = entry.getValues()[key];
            boolean possible = switch (kinds.get(key).getMatch()) {
                case EXACT -> keys.get(key).contains(value);
                case RANGE -> keys.get(key).overlaps(value, entry.getBounds()[key]);
                case TERNARY, LPM -> true;
            };
            if (!possible) {
                return false;
            }
        }
        return true;
    }

    private void add(long[] values, int offset, int length) {
        if (result == null) {
            result = new Interval[length];
        }
        for (int index = 0; index < length; index++) {
            Interval value = Interval.of(element, values[offset + index]);
            result[index] = result[index] == null ? value : result[index].union(value);
        }
    }
}
