package org.thunderprism.lang.topology.write;

import java.util.List;

/**
 * A stretch of a text, and what takes its place.
 *
 * @param offset of the stretch, in UTF-16 units
 * @param length of the stretch; 0 where something is inserted
 */
public record TextChange(int offset, int length, String text) {

    /** Where the stretch ends. */
    public int end() {
        return offset + length;
    }

    /** This and the change of what stands directly behind it, as one. */
    TextChange followedBy(TextChange next) {
        return new TextChange(offset, length + next.length, text + next.text);
    }

    /** A text after changes of it that are in its order and do not overlap. */
    public static String apply(String text, List<TextChange> changes) {
        StringBuilder result = new StringBuilder();
        int end = 0;
        for (TextChange change : changes) {
            result.append(text, end, change.offset()).append(change.text());
            end = change.end();
        }
        return result.append(text, end, text.length()).toString();
    }
}
