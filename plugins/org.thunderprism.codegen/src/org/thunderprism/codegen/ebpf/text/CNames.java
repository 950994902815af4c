package org.thunderprism.codegen.ebpf.text;

import java.util.Locale;
import java.util.Set;
import org.thunderprism.codegen.naming.UniqueNames;

/** Makes C identifiers out of names, each only once. */
public final class CNames {

    private static final Set<String> RESERVED = Set.of("""
        asm auto break case char const continue default do double else enum extern float for goto if inline int
        long register restrict return short signed sizeof static struct switch typedef typeof union
        unsigned void volatile while bool true false linux unix bpf __bpf__ NULL SEC
        """.split("\\s+"));

    private final UniqueNames names = new UniqueNames(Set.of());

    /** An identifier that no call has given before: the name as it stands if possible, else with a number behind it. */
    public String unique(String name) {
        return names.unique(identifier(name));
    }

    /** The name with everything replaced that cannot stand in an identifier. */
    public static String identifier(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            boolean digit = c >= '0' && c <= '9';
            if (i == 0 && digit) {
                text.append('_');
            }
            text.append(letter || digit ? c : '_');
        }
        String identifier = text.toString();
        // Names in capitals are macros of some header.
        boolean capitals = identifier.length() > 1
                && identifier.equals(identifier.toUpperCase(Locale.ROOT))
                && !identifier.startsWith("_");
        return identifier.isEmpty() || capitals || RESERVED.contains(identifier) || identifier.startsWith("__")
                ? identifier + "_"
                : identifier;
    }
}
