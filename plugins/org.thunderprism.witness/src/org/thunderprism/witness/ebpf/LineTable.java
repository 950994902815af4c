package org.thunderprism.witness.ebpf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.origin.Origin;

/**
 * Generated C without its {@code #line} directives, and the table that they make. Tools that see the plain text name plain
 * lines of it, which the table turns into source ranges. (With the directives in place clang 14 gives the kernel the
 * right lines but the wrong file: that of the function, not that of the line.)
 */
final class LineTable {

    private static final Pattern DIRECTIVE = Pattern.compile("#line (\\d+) \"(.*)\"");

    /** What clang calls its standard input. */
    static final String FILE = "<stdin>";

    private record Place(String file, int line) {}

    private final SourcePlaces sources;
    private final StringBuilder plain = new StringBuilder();
    /** Per line of the text: where it comes from. */
    private final List<Place> places = new ArrayList<>();

    LineTable(Program program, String text) {
        sources = new SourcePlaces(program);
        Place next = new Place("", 0);
        for (String line : text.lines().toList()) {
            Matcher directive = DIRECTIVE.matcher(line);
            if (directive.matches()) {
                // The line stays, empty, so that all others keep their numbers.
                places.add(new Place("", 0));
                next = new Place(unquoted(directive.group(2)), number(directive.group(1)));
            } else {
                places.add(next);
                plain.append(line);
                next = new Place(next.file, next.line + 1);
            }
            plain.append('\n');
        }
    }

    private static String unquoted(String text) {
        return text.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private static int number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** The text without directives. */
    String plainText() {
        return plain.toString();
    }

    /**
     * What a line of the plain text comes from.
     *
     * @param file as a tool names it
     * @param line as a tool counts it, from 1
     * @return empty for what the user did not write
     */
    Optional<Origin> find(String file, String line) {
        int number = number(line);
        if (!file.equals(FILE) || number < 1 || number > places.size()) {
            return Optional.empty();
        }
        Place place = places.get(number - 1);
        return sources.find(place.file, place.line);
    }
}
