package org.thunderprism.lang.ide.description;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small pieces of Markdown. */
public final class Markdown {

    private Markdown() {}

    /** A block of ThunderDSL. */
    public static String code(String program) {
        return "```thunder\n" + program + "\n```";
    }

    /** The first lines of a text; says how many are left away. */
    public static String firstLines(String text, int most) {
        List<String> lines = text.lines().toList();
        return lines.size() <= most
                ? text
                : String.join("\n", lines.subList(0, most)) + "\n// … " + (lines.size() - most) + " more lines";
    }

    /** Paragraphs one after the other; those that are null or empty are left away. */
    public static String paragraphs(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** {@code 1 bit}, {@code 65,536 bits}. */
    public static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d", number) + " " + (number == 1 ? one : many);
    }
}
