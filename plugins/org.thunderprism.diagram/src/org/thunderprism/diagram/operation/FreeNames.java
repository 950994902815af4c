package org.thunderprism.diagram.operation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Names that no element of a kind has yet. */
final class FreeNames {

    private final Set<String> taken = new HashSet<>();

    <T> FreeNames(List<T> elements, Function<T, String> name) {
        elements.forEach(element -> taken.add(name.apply(element)));
    }

    boolean isTaken(String name) {
        return taken.contains(name);
    }

    /** The first of {@code vertex1}, {@code vertex2}, …; it is taken then. */
    String numbered(String stem) {
        int number = 1;
        while (!taken.add(stem + number)) {
            number++;
        }
        return stem + number;
    }

    /** A name if it is free, else the first of {@code name_2}, {@code name_3}, …; it is taken then. */
    String like(String name) {
        String free = name;
        int number = 2;
        while (!taken.add(free)) {
            free = name + "_" + number++;
        }
        return free;
    }
}
