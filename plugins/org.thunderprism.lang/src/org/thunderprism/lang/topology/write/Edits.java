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

    /** The changes that count, in the order of the text; those that touch are one. */
    List<TextChange> changes(int from, int to) {
        List<Edit> inside = edits.stream()
                .filter(edit -> edit.start() >= from && edit.end() <= to)
                .sorted(Edit.BY_PLACE)
                .toList();
        List<TextChange> changes = new ArrayList<>();
        int end = from;
        for (Edit edit : inside) {
            if (edit.start() < end) {
                continue;
            }
            TextChange change = new TextChange(edit.start(), edit.end() - edit.start(), edit.text());
            if (!changes.isEmpty() && edit.start() == end) {
                change = changes.removeLast().followedBy(change);
            }
            changes.add(change);
            end = edit.end();
        }
        return changes;
    }

    /** The text from one offset to another, with the changes between them. */
    String apply(String text, int from, int to) {
        StringBuilder result = new StringBuilder();
        int end = from;
        for (TextChange change : changes(from, to)) {
            result.append(text, end, change.offset()).append(change.text());
            end = change.end();
        }
        return result.append(text, end, to).toString();
    }
}
