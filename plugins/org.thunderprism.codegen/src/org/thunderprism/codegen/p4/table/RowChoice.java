package org.thunderprism.codegen.p4.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries without those that give what comes without an entry anyway: the default is the row that saves most of them. */
public record RowChoice(List<Entry> entries, List<Long> otherwise) {

    public RowChoice {
        entries = List.copyOf(entries);
        otherwise = List.copyOf(otherwise);
    }

    /** @param entries not empty; no key matches two of them, and every key that occurs matches one */
    public static RowChoice of(List<Entry> entries) {
        Map<List<Long>, Integer> counts = new HashMap<>();
        entries.forEach(entry -> counts.merge(entry.row(), 1, Integer::sum));
        // Of equally frequent rows the first one, so that the text is always the same.
        List<Long> otherwise = entries.stream()
                .map(Entry::row)
                .max(Comparator.comparingInt(counts::get))
                .orElseThrow();
        List<Entry> rest = new ArrayList<>(entries);
        rest.removeIf(entry -> entry.row().equals(otherwise));
        return new RowChoice(rest, otherwise);
    }
}
