package org.thunderprism.compiler.interpret;

import java.util.List;
import java.util.Map;

/**
 * The memory of a program at a moment.
 *
 * @param states in the program's order
 * @param counters by name, in the program's order; one element for a single counter
 */
public record MemorySnapshot(List<StateSnapshot> states, Map<String, long[]> counters) {

    /**
     * The state of a name.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public StateSnapshot state(String name) {
        return states.stream()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
