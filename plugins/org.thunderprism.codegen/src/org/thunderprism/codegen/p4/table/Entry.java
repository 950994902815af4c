package org.thunderprism.codegen.p4.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An entry of a table.
 *
 * @param keys what it asks of each key
 * @param row what it gives, canonical
 */
public record Entry(List<KeyMatch> keys, List<Long> row) {

    public Entry {
        keys = List.copyOf(keys);
        row = List.copyOf(row);
    }

    /** The entries that can win: those that no earlier one covers. */
    public static List<Entry> winning(Collection<Entry> entries) {
        List<Entry> winning = new ArrayList<>();
        for (Entry entry : entries) {
            if (winning.stream().noneMatch(before -> before.covers(entry))) {
                winning.add(entry);
            }
        }
        return winning;
    }

    /** Whether this entry matches wherever the other one does. */
    private boolean covers(Entry other) {
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).covers(other.keys.get(i))) {
                return false;
            }
        }
        return true;
    }
}
