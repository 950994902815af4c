package org.thunderprism.lang.topology.value;

import java.util.Set;
import java.util.regex.Pattern;

/** Names in a topology's text. A leading {@code ^} makes a name of a word that the grammar uses; it is no part of the name. */
public final class Names {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z_0-9]*");

    /** Words that only the escape makes names of; as a zone's name {@code edge} needs none. */
    private static final Set<String> RESERVED = Set.of("topology", "zone", "vertex", "edge", "at", "in");

    private Names() {}

    /** Whether a text can name something, escaped if need be. */
    public static boolean isName(String text) {
        return text != null && NAME.matcher(text).matches();
    }

    /** As it is written where a name is asked for. */
    public static String written(String name) {
        return RESERVED.contains(name) ? "^" + name : name;
    }

    /** As it is written where a zone's name is asked for. */
    public static String writtenZone(String name) {
        return name.equals("edge") ? name : written(name);
    }

    /** The name that a text stands for. */
    public static String read(String text) {
        return text.startsWith("^") ? text.substring(1) : text;
    }
}
