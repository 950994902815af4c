package org.thunderprism.codegen.nx;

import java.util.Set;
import org.thunderprism.codegen.naming.UniqueNames;

/** Makes Elixir names out of names, each only once. */
final class ElixirNames {

    private static final Set<String> RESERVED = Set.of("""
        true false nil when and or not in fn do end catch rescue after else
        if unless cond case while for with receive try raise quote unquote super import require alias use
        record input tables memory n at defn defnp transform print_value hook token attach_token stop_grad
        max min abs rem div elem tuple_size is_nil
        """.strip().split("\\s+"));

    private final UniqueNames names = new UniqueNames(RESERVED);

    /** A variable's or key's name that no call has given before: the name as it stands if possible, else with a number behind it. */
    String unique(String name) {
        return names.unique(identifier(name));
    }

    /** The name of a module: the words of a name with capitals. */
    static String module(String name) {
        StringBuilder text = new StringBuilder();
        boolean capital = true;
        for (char c : name.toCharArray()) {
            if (!isLetterOrDigit(c)) {
                capital = true;
            } else {
                text.append(capital ? Character.toUpperCase(c) : c);
                capital = false;
            }
        }
        boolean letter = !text.isEmpty() && Character.isLetter(text.charAt(0));
        return letter ? text.toString() : "P" + text;
    }

    private static String identifier(String name) {
        StringBuilder text = new StringBuilder();
        for (char c : (name == null || name.isEmpty() ? "value" : name).toCharArray()) {
            text.append(isLetterOrDigit(c) ? c : '_');
        }
        char first = text.charAt(0);
        // A name that begins with a capital is a module's, one with an underscore is never read.
        if (first >= 'A' && first <= 'Z') {
            text.setCharAt(0, Character.toLowerCase(first));
        } else if (first < 'a' || first > 'z') {
            text.insert(0, 'v');
        }
        return text.toString();
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
