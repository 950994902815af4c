package org.thunderprism.lang.ide.contentassist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Texts with places to fill in, in the syntax of the language server protocol. */
final class Snippets {

    private Snippets() {}

    /** A call with a place for every argument. */
    static String call(String name, List<String> arguments) {
        List<String> places = new ArrayList<>();
        for (String argument : arguments) {
            places.add("${" + (places.size() + 1) + ":" + escaped(argument == null ? "value" : argument) + "}");
        }
        return escaped(name) + "(" + String.join(", ", places) + ")";
    }

    /** A call as the reference writes it, such as {@code hash(seed, a, …)}. */
    static String form(String form) {
        int open = form.indexOf('(');
        String arguments = form.substring(open + 1, form.length() - 1);
        return call(
                form.substring(0, open),
                Arrays.stream(arguments.split(", "))
                        .filter(argument -> !argument.equals("…"))
                        .toList());
    }

    /** Any text, to stand in a snippet as it is. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
    }
}
