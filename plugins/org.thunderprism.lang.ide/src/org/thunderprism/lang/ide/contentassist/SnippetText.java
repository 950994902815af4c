package org.thunderprism.lang.ide.contentassist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A snippet taken apart, for editors that fill in places by themselves.
 *
 * @param text with the first proposal of every place
 * @param places in the order in which they are visited; the caret's last place comes last, and may be empty
 */
public record SnippetText(String text, List<Place> places) {

    /**
     * A place to fill in.
     *
     * @param number 1, 2, … in visiting order; 0 where the caret ends
     * @param offset in the text
     * @param length of its first proposal
     * @param choices all proposals, when there are several
     */
    public record Place(int number, int offset, int length, List<String> choices) {}

    public SnippetText {
        places = List.copyOf(places);
    }

    /** Reads a snippet in the syntax of the language server protocol, as far as proposals use it: places are not nested. */
    public static SnippetText of(String snippet) {
        StringBuilder text = new StringBuilder();
        List<Place> places = new ArrayList<>();
        int index = 0;
        while (index < snippet.length()) {
            char character = snippet.charAt(index);
            if (character == '\\' && index + 1 < snippet.length()) {
                text.append(snippet.charAt(index + 1));
                index += 2;
            } else if (character == '$') {
                index = place(snippet, index + 1, text, places);
            } else {
                text.append(character);
                index++;
            }
        }
        places.sort(Comparator.comparingInt(place -> place.number() == 0 ? Integer.MAX_VALUE : place.number()));
        return new SnippetText(text.toString(), places);
    }

    /** Reads what follows a dollar; where it ends. */
    private static int place(String snippet, int start, StringBuilder text, List<Place> places) {
        boolean braced = snippet.startsWith("{", start);
        int digits = braced ? start + 1 : start;
        int end = digits;
        while (end < snippet.length() && Character.isDigit(snippet.charAt(end))) {
            end++;
        }
        int number = Integer.parseInt(snippet, digits, end, 10);
        if (!braced) {
            places.add(new Place(number, text.length(), 0, List.of()));
            return end;
        }
        int close = snippet.indexOf('}', end);
        String content = snippet.substring(end, close);
        List<String> choices = content.startsWith("|")
                ? List.of(content.substring(1, content.length() - 1).split(","))
                : List.of();
        String first = choices.isEmpty() ? content.replaceFirst("^:", "") : choices.getFirst();
        places.add(new Place(number, text.length(), first.length(), choices));
        text.append(first);
        return close + 1;
    }
}
