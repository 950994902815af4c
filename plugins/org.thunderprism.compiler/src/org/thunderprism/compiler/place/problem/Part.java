package org.thunderprism.compiler.place.problem;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Modules that are placed together.
 *
 * @param modules their names, in the program's order
 * @param demand what they need of each site that holds them
 * @param candidates the numbers of the sites that may hold them
 * @param fixed whether all candidates hold them; otherwise one of them is chosen
 */
public record Part(List<String> modules, Resources demand, SortedSet<Integer> candidates, boolean fixed) {

    public Part {
        modules = List.copyOf(modules);
        candidates = new TreeSet<>(candidates);
    }

    /** For people. */
    public String name() {
        return String.join(", ", modules);
    }
}
