package org.thunderprism.compiler.place.picture;

import org.thunderprism.compiler.place.NetworkPlacement;
import org.thunderprism.compiler.place.VertexUse;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** A placement for Graphviz: vertices with their modules, edges with the bytes that pass them. */
public final class PlacementDot {

    private PlacementDot() {}

    public static String write(Topology topology, NetworkPlacement placement) {
        EdgeLoads loads = new EdgeLoads(placement);
        StringBuilder dot =
                new StringBuilder("graph " + quoted(topology.getName()) + " {\n  node [shape=box style=rounded]\n");
        for (Vertex vertex : topology.getVertices()) {
            String modules = placement.vertices().stream()
                    .filter(use -> use.spot().vertex().equals(vertex.getName()))
                    .map(VertexUse::modules)
                    .findFirst()
                    .map(names -> "\n" + String.join("\n", names))
                    .orElse("");
            dot.append("  ").append(quoted(vertex.getName())).append(" [label=");
            dot.append(quoted(vertex.getName() + modules));
            dot.append(modules.isEmpty() ? " color=gray]\n" : " penwidth=2]\n");
        }
        for (Edge edge : topology.getEdges()) {
            String one = edge.getSource().getName();
            String other = edge.getTarget().getName();
            long bytes = loads.between(one, other);
            dot.append("  ").append(quoted(one)).append(" -- ").append(quoted(other));
            dot.append(bytes == 0 ? " [color=gray]\n" : " [label=" + quoted(bytes + " B") + " penwidth=2]\n");
        }
        return dot.append("}\n").toString();
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return "\"" + escaped + "\"";
    }
}
