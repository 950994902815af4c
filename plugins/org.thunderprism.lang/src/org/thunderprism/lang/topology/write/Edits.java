package org.thunderprism.lang.topology.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Changes of a text, collected in any order. Those at the same place stay in the order in which they came; those inside a stretch that
 * is replaced do not count.
 */
final class Edits {

    private record Edit(int start, int end, String text) {

        /** What is inserted before a stretch comes before it; a stretch before those that it holds. */
        private static final Comparator<Edit> BY_PLACE = Comparator.comparingInt(Edit::start)
                .thenComparing(edit -> edit.start() < edit.end())
                .thenComparing(Comparator.comparingInt(Edit::end).reversed());
    }

    private final List<Edit> edits = new ArrayList<>();

    void replace(int start, int end, String text) {
        edits.add(new Edit(start, end, text));
    }

    void insert(int offset, String text) {
        edits.add(new Edit(offset, offset, text));
    }

    /** The text from one offset to another, with the changes between them. */
    String apply(String text, int from, int to) {
        StringBuilder result = new StringBuilder();
        int end = from;
        List<Edit> inside = edits.stream()
                .filter(edit -> edit.start() >= from && edit.end() <= to)
                .sorted(Edit.BY_PLACE)
                .toList();
        for (Edit edit : inside) {
            if (edit.start() < end) {
                continue;
            }
            result.append(text, end, edit.start()).append(edit.text());
            end = edit.end();
        }
        return result.append(text, end, to).toString();
    }

    String apply(String text) {
        return apply(text, 0, text.length());
    }
}
