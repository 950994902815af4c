package org.thunderprism.diagram.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a build has put on a topology; vertices are known by their names.
 *
 * @param vertices those that have something
 * @param bytes that each packet takes from one vertex to the other, for pairs of vertices
 */
public record BuildOverlay(Map<String, Content> vertices, Map<Set<String>, Long> bytes) {

    /** Degrees of load, besides none. */
    private static final int DEGREES = 4;

    /**
     * What is on a vertex.
     *
     * @param modules in the program's order
     * @param backends that artefacts were made for
     */
    public record Content(List<String> modules, List<String> backends) {}

    public Optional<Content> at(String vertex) {
        return Optional.ofNullable(vertices.get(vertex));
    }

    /** The bytes between two vertices; 0 when none of the data passes there. */
    public long between(String one, String other) {
        return one.equals(other) ? 0 : bytes.getOrDefault(Set.of(one, other), 0L);
    }

    /** From 0, nothing, to 4, as much as anywhere. */
    public int degree(long load) {
        long most = bytes.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return load <= 0 ? 0 : (int) Math.ceil((double) load * DEGREES / most);
    }
}
