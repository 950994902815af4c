package org.thunderprism.compiler.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.compiler.ir.TableEntries;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.compiler.semantics.FlowHash;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.type.ValueType;

/** A prepared match table; entries may be added while it is used. */
final class MatchTableMemory implements TableMemory {

    private static final int NONE = -1;

    private final MatchTable table;
    private final int keyCount;
    private final MatchKind[] kinds;
    private final ValueType[] types;
    private final int prefixKey;
    private final long[] defaultRow;
    private final List<Entry> entries = new ArrayList<>();
    /** With exact keys only: hash of the keys to the entries that have it, in order. Null when keys of other kinds need a scan. */
    private final Map<Long, List<Integer>> index;

    private record Entry(long[] values, long[] bounds, long[] result) {}

    MatchTableMemory(MatchTable table) {
        this.table = table;
        this.keyCount = table.getKeys().size();
        this.kinds = table.getKeys().stream().map(TableKey::getMatch).toArray(MatchKind[]::new);
        this.types = table.getKeys().stream().map(TableKey::getType).toArray(ValueType[]::new);
        this.prefixKey = List.of(kinds).indexOf(MatchKind.LPM);
        this.defaultRow = table.getDefaultResult();
        boolean exact = List.of(kinds).stream().allMatch(kind -> kind == MatchKind.EXACT);
        this.index = exact ? new HashMap<>() : null;
        table.getEntries().forEach(this::append);
    }

    /** @throws IllegalArgumentException when the table is full or the entry does not fit its keys and result */
    void add(TableEntry entry) {
        if (entries.size() >= table.getCapacity()) {
            throw new IllegalArgumentException(
                    "table " + table.getName() + " is full: " + table.getCapacity() + " entries");
        }
        TableEntries.problem(table, entry).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        append(entry);
    }

    private void append(TableEntry entry) {
        if (index != null) {
            index.computeIfAbsent(hash(entry.getValues(), 0), hash -> new ArrayList<>())
                    .add(entries.size());
        }
        entries.add(new Entry(entry.getValues(), entry.getBounds(), entry.getResult()));
    }

    /** Goes back to the entries that the program itself has. */
    void reset() {
        entries.clear();
        if (index != null) {
            index.clear();
        }
        table.getEntries().forEach(this::append);
    }

    @Override
    public void copyRow(long[] keys, int from, long[] results, int to) {
        int entry = find(keys, from);
        long[] row = entry == NONE ? defaultRow : entries.get(entry).result();
        System.arraycopy(row, 0, results, to, row.length);
    }

    private int find(long[] keys, int from) {
        if (index != null) {
            for (int candidate : index.getOrDefault(hash(keys, from), List.of())) {
                if (matches(entries.get(candidate), keys, from)) {
                    return candidate;
                }
            }
            return NONE;
        }
        int best = NONE;
        for (int candidate = 0; candidate < entries.size(); candidate++) {
            if (matches(entries.get(candidate), keys, from)) {
                if (prefixKey < 0) {
                    return candidate;
                }
                if (best == NONE || prefix(candidate) > prefix(best)) {
                    best = candidate;
                }
            }
        }
        return best;
    }

    private long prefix(int entry) {
        return entries.get(entry).bounds()[prefixKey];
    }

    private boolean matches(Entry entry, long[] keys, int from) {
        for (int i = 0; i < keyCount; i++) {
            if (!matches(kinds[i], types[i], keys[from + i], entry.values()[i], entry.bounds()[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(MatchKind kind, ValueType type, long key, long value, long bound) {
        return switch (kind) {
            case EXACT -> key == value;
            case RANGE -> Arithmetic.compare(type, value, key) <= 0 && Arithmetic.compare(type, key, bound) <= 0;
            case TERNARY -> (key & bound) == (value & bound);
            // Only the leading bits count: shifted to the top of the word, so that nothing above the width disturbs.
            case LPM -> bound == 0 || (key ^ value) << Long.SIZE - type.width() >>> Long.SIZE - bound == 0;
        };
    }

    private long hash(long[] keys, int from) {
        int hash = 0;
        for (int i = 0; i < keyCount; i++) {
            hash = FlowHash.mixValue(hash, types[i].width(), keys[from + i]);
        }
        return FlowHash.finish(hash);
    }
}
