package org.thunderprism.lang.model.onnx;

import java.util.stream.Collectors;

/** Names from files as messages show them: short, and without characters that a terminal would obey. */
final class Shown {

    private static final int LONGEST = 80;

    private Shown() {}

    static String name(String name) {
        String shown = name.codePoints()
                .limit(LONGEST)
                .mapToObj(character -> Character.isISOControl(character) || !Character.isDefined(character)
                        ? "?"
                        : Character.toString(character))
                .collect(Collectors.joining());
        return name.codePointCount(0, name.length()) > LONGEST ? shown + "…" : shown;
    }
}
