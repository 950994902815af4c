package org.thunderprism.codegen.p4.table;

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

    /** Whether this entry matches wherever the other one does. */
    boolean covers(Entry other) {
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).covers(other.keys.get(i))) {
                return false;
            }
        }
        return true;
    }
}
