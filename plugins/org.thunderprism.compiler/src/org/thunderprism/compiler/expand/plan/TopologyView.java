package org.thunderprism.compiler.expand.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.thunderprism.lang.thunderDsl.VertexRangeSet;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** A topology by vertex index. Sets of vertices are in ascending order and never hold the vertex that they belong to. */
public final class TopologyView {

    private final Topology topology;
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<TreeSet<Integer>> adjacent = new ArrayList<>();

    public TopologyView(Topology topology) {
        this.topology = topology;
        for (Vertex vertex : topology.getVertices()) {
            indices.put(vertex.getName(), indices.size());
            adjacent.add(new TreeSet<>());
        }
        for (Edge edge : topology.getEdges()) {
            int source = indices.get(edge.getSource().getName());
            int target = indices.get(edge.getTarget().getName());
            if (source != target) {
                adjacent.get(source).add(target);
                adjacent.get(target).add(source);
            }
        }
    }

    public String name() {
        return topology.getName();
    }

    public int size() {
        return topology.getVertices().size();
    }

    public List<String> names() {
        return topology.getVertices().stream().map(Vertex::getName).toList();
    }

    public String name(int vertex) {
        return topology.getVertices().get(vertex).getName();
    }

    /** The position of a vertex, or empty when the topology has none of that name. */
    public OptionalInt index(String name) {
        Integer index = indices.get(name);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The vertices that a vertex sees as its neighbors, its ring, or the others. */
    public List<Integer> around(int vertex, VertexRangeSet set) {
        return switch (set) {
            case NEIGHBORS -> List.copyOf(adjacent.get(vertex));
            case RING ->
                others(vertex).stream()
                        .filter(other -> level(other) == level(vertex))
                        .toList();
            case OTHERS -> others(vertex);
        };
    }

    private List<Integer> others(int vertex) {
        return IntStream.range(0, size())
                .filter(other -> other != vertex)
                .boxed()
                .toList();
    }

    private int level(int vertex) {
        return topology.getVertices().get(vertex).getZ();
    }
}
