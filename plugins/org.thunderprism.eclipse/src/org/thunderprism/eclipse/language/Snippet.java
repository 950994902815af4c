package org.thunderprism.eclipse.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with places to fill in, as completions have it: {@code for ${1:i} in ${2:0}..<${3:n} {$0}}.
 *
 * @param text without the marks
 * @param places in the order in which they are filled in; the last one is where the caret ends
 */
public record Snippet(String text, List<Place> places) {

    /** @param number of the place; places with the same number have the same content; 0 is where the caret ends */
    public record Place(int number, int offset, int length) {}

    public Snippet {
        places = List.copyOf(places);
    }

    /** A text without places; the caret ends behind it. */
    public static Snippet plain(String text) {
        return new Snippet(text, List.of(new Place(0, text.length(), 0)));
    }

    /** Reads the protocol's notation. What is no place is text. */
    public static Snippet parse(String source) {
        StringBuilder text = new StringBuilder();
        List<Place> places = new ArrayList<>();
        int position = 0;
        while (position < source.length()) {
            char character = source.charAt(position);
            if (character == '\\' && position + 1 < source.length()) {
                text.append(source.charAt(position + 1));
                position += 2;
            } else if (character == '$') {
                position = place(source, position, text, places);
            } else {
                text.append(character);
                position++;
            }
        }
        places.sort((a, b) -> Integer.compare(order(a), order(b)));
        if (places.stream().noneMatch(place -> place.number() == 0)) {
            places.add(new Place(0, text.length(), 0));
        }
        return new Snippet(text.toString(), places);
    }

    private static int order(Place place) {
        return place.number() == 0 ? Integer.MAX_VALUE : place.number();
    }

    /** Reads a place at a dollar sign, and tells where it ends. */
    private static int place(String source, int dollar, StringBuilder text, List<Place> places) {
        boolean braced = source.startsWith("${", dollar);
        int start = dollar + (braced ? 2 : 1);
        int end = start;
        while (end < source.length() && Character.isDigit(source.charAt(end)) && end - start < 4) {
            end++;
        }
        if (end == start) {
            text.append('$');
            return dollar + 1;
        }
        int number = Integer.parseInt(source.substring(start, end));
        int offset = text.length();
        if (!braced) {
            places.add(new Place(number, offset, 0));
            return end;
        }
        int close = source.indexOf('}', end);
        if (close < 0) {
            close = source.length();
        }
        String content = source.startsWith(":", end) ? source.substring(end + 1, close) : choice(source, end, close);
        text.append(content);
        places.add(new Place(number, offset, content.length()));
        return Math.min(source.length(), close + 1);
    }

    /** The first of the choices in {@code ${1|one,two|}}; empty when there are none. */
    private static String choice(String source, int start, int end) {
        if (!source.startsWith("|", start)) {
            return "";
        }
        String choices = source.substring(start + 1, Math.max(start + 1, source.lastIndexOf('|', end)));
        return choices.contains(",") ? choices.substring(0, choices.indexOf(',')) : choices;
    }
}
