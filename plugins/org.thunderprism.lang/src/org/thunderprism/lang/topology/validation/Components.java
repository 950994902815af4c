package org.thunderprism.lang.topology.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** Which vertices hang together. */
public final class Components {

    private Components() {}

    /** The vertices that edges lead to from the first one, itself included. */
    public static Set<Vertex> first(Topology topology) {
        Map<Vertex, List<Vertex>> neighbours = new HashMap<>();
        for (Edge edge : topology.getEdges()) {
            if (edge.getSource() != null && edge.getTarget() != null) {
                neighbours
                        .computeIfAbsent(edge.getSource(), key -> new ArrayList<>())
                        .add(edge.getTarget());
                neighbours
                        .computeIfAbsent(edge.getTarget(), key -> new ArrayList<>())
                        .add(edge.getSource());
            }
        }
        Set<Vertex> reached = new HashSet<>();
        Deque<Vertex> pending = new ArrayDeque<>();
        pending.add(topology.getVertices().getFirst());
        while (!pending.isEmpty()) {
            Vertex vertex = pending.remove();
            if (reached.add(vertex)) {
                pending.addAll(neighbours.getOrDefault(vertex, List.of()));
            }
        }
        return reached;
    }
}
