package org.thunderprism.lang.type;

import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/**
 * For which vertex compile-time values are computed.
 *
 * @param topology of the program
 * @param vertex null for what holds at every vertex: {@code self} and constants with values of single vertices are not known then
 */
public record VertexContext(Topology topology, Vertex vertex) {

    public static VertexContext every(Topology topology) {
        return new VertexContext(topology, null);
    }

    public int vertices() {
        return topology.getVertices().size();
    }

    /** Position of the vertex in its topology; -1 when there is none. */
    public int index() {
        return vertex == null ? -1 : topology.getVertices().indexOf(vertex);
    }
}
