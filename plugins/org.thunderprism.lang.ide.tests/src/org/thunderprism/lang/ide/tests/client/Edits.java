package org.thunderprism.lang.ide.tests.client;

import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.TextEdit;
import org.thunderprism.lang.ide.text.LineIndex;

/** Applies edits as editors do. */
public final class Edits {

    private Edits() {}

    /** The text after edits that all count on the text before. */
    public static String apply(String text, List<TextEdit> edits) {
        LineIndex lines = LineIndex.of(text);
        List<TextEdit> backwards = edits.stream()
                .sorted(Comparator.comparingInt(
                                (TextEdit edit) -> lines.offset(edit.getRange().getStart()))
                        .reversed())
                .toList();
        StringBuilder result = new StringBuilder(text);
        int limit = text.length();
        for (TextEdit edit : backwards) {
            int start = lines.offset(edit.getRange().getStart());
            int end = lines.offset(edit.getRange().getEnd());
            if (end > limit || end < start) {
                throw new AssertionError("edits overlap: " + edits);
            }
            result.replace(start, end, edit.getNewText());
            limit = start;
        }
        return result.toString();
    }
}
