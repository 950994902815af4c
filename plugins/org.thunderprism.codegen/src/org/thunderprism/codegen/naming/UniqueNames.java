package org.thunderprism.codegen.naming;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives each name only once. */
public final class UniqueNames {

    private final Set<String> taken;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param reserved names that are never given */
    public UniqueNames(Collection<String> reserved) {
        this.taken = new HashSet<>(reserved);
    }

    /** A name that no call has given before: the one asked for if possible, else with a number behind it. */
    public String unique(String name) {
        String candidate = name;
        while (!taken.add(candidate)) {
            candidate = name + "_" + numbers.merge(name, 2, (last, two) -> last + 1);
        }
        return candidate;
    }
}
