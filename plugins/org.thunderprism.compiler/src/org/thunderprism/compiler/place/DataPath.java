package org.thunderprism.compiler.place;

import java.util.List;

/**
 * The way of data between modules at different vertices.
 *
 * @param from the module that computes it
 * @param to the module that needs it
 * @param bytes for each packet
 * @param vertices of a shortest path, with both ends
 * @param cost bytes times length: see {@link org.thunderprism.compiler.place.problem.Link#UNIT}
 */
public record DataPath(String from, String to, long bytes, List<String> vertices, long cost) {

    public DataPath {
        vertices = List.copyOf(vertices);
    }
}
