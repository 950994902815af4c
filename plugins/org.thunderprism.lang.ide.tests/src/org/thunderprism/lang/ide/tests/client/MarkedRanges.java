package org.thunderprism.lang.ide.tests.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.thunderprism.lang.ide.text.LineIndex;

/**
 * A text with a caret and stretches in it.
 *
 * @param text without marks
 * @param caret offset of {@code ¦}; negative when there is none
 * @param ranges between {@code «} and {@code »}, by place
 */
public record MarkedRanges(String text, int caret, List<Range> ranges) {

    private record Stretch(int start, int end) {}

    public static MarkedRanges of(String marked) {
        StringBuilder text = new StringBuilder();
        Deque<Integer> open = new ArrayDeque<>();
        List<Stretch> stretches = new ArrayList<>();
        int caret = -1;
        for (char character : marked.toCharArray()) {
            switch (character) {
                case '¦' -> caret = text.length();
                case '«' -> open.push(text.length());
                case '»' -> stretches.add(new Stretch(open.pop(), text.length()));
                default -> text.append(character);
            }
        }
        LineIndex lines = LineIndex.of(text.toString());
        List<Range> ranges = stretches.stream()
                .sorted(Comparator.comparingInt(Stretch::start))
                .map(each -> lines.range(each.start(), each.end() - each.start()))
                .toList();
        return new MarkedRanges(text.toString(), caret, ranges);
    }

    public Position position() {
        return LineIndex.of(text).position(caret);
    }
}
