package org.thunderprism.compiler.interpret;

import java.util.List;
import java.util.Map;

/**
 * What a packet brought about in a network.
 *
 * @param vertices what each vertex did with the packet, in the order in which they ran
 * @param deliveries the messages that arrived because of it, in order; values that travel with the packet are not among them
 */
public record NetworkObservation(Map<String, Observation> vertices, List<Delivery> deliveries) {

    /** What one vertex did with the packet, or null when the packet did not run there. */
    public Observation at(String vertex) {
        return vertices.get(vertex);
    }
}
