package org.thunderprism.diagram.operation;

import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.thunderprism.diagram.document.ElementIds;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** Takes elements out of a topology, and what cannot be without them: a vertex' edges. Vertices of a zone stay, without a zone. */
final class Removal {

    private Removal() {}

    static void remove(Topology topology, ElementIds ids, List<String> elements) {
        List<Vertex> vertices = ids.findAll(elements, Vertex.class);
        List<Zone> zones = ids.findAll(elements, Zone.class);
        List<Edge> edges = ids.findAll(elements, Edge.class);
        topology.getEdges()
                .removeIf(edge -> edges.contains(edge)
                        || vertices.contains(edge.getSource())
                        || vertices.contains(edge.getTarget()));
        vertices.forEach(EcoreUtil::remove);
        topology.getVertices().stream()
                .filter(vertex -> zones.contains(vertex.getZone()))
                .forEach(vertex -> vertex.setZone(null));
        topology.getZones().forEach(zone -> zone.getAdjacent().removeAll(zones));
        zones.forEach(EcoreUtil::remove);
    }
}
