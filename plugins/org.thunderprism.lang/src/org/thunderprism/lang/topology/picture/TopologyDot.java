package org.thunderprism.lang.topology.picture;

import java.util.List;
import org.thunderprism.lang.topology.value.Quantity;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** Topologies for Graphviz: zones are clusters, edges have their bandwidth. */
public final class TopologyDot {

    private TopologyDot() {}

    public static String write(Topology topology) {
        StringBuilder dot =
                new StringBuilder("graph " + quoted(topology.getName()) + " {\n  node [shape=box style=rounded]\n");
        for (Zone zone : topology.getZones()) {
            dot.append("  subgraph ")
                    .append(quoted("cluster_" + zone.getName()))
                    .append(" {\n    label=");
            dot.append(quoted(zone.getName())).append('\n');
            vertices(topology, zone).forEach(vertex -> dot.append("    ").append(node(vertex)));
            dot.append("  }\n");
        }
        vertices(topology, null).forEach(vertex -> dot.append("  ").append(node(vertex)));
        for (Edge edge : topology.getEdges()) {
            dot.append("  ")
                    .append(quoted(edge.getSource().getName()))
                    .append(" -- ")
                    .append(quoted(edge.getTarget().getName()))
                    .append(" [label=")
                    .append(quoted(Quantity.BANDWIDTH.text(edge.getBandwidth())))
                    .append("]\n");
        }
        return dot.append("}\n").toString();
    }

    private static List<Vertex> vertices(Topology topology, Zone zone) {
        return topology.getVertices().stream()
                .filter(vertex -> vertex.getZone() == zone)
                .toList();
    }

    private static String node(Vertex vertex) {
        return quoted(vertex.getName()) + "\n";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
