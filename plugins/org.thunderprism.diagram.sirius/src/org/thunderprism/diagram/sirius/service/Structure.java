package org.thunderprism.diagram.sirius.service;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** What belongs to what; called by the diagram's description. */
public final class Structure {

    /** The topology that an element is part of. */
    public Topology topologyOf(EObject element) {
        return (Topology) EcoreUtil.getRootContainer(element);
    }

    public boolean isZone(EObject element) {
        return element instanceof Zone;
    }

    /** The vertices that are drawn outside of zones. */
    public List<Vertex> shownVertices(Topology topology) {
        return topology.getVertices().stream()
                .filter(vertex -> vertex.getZone() == null
                        || vertex.getZone().eIsProxy()
                        || vertex.getZone().eContainer() != topology)
                .toList();
    }

    /** The vertices that are drawn in a zone. */
    public List<Vertex> shownVertices(Zone zone) {
        return topologyOf(zone).getVertices().stream()
                .filter(vertex -> vertex.getZone() == zone)
                .toList();
    }

    /** The edges that end at a vertex. */
    public List<Edge> incidentEdges(Vertex vertex) {
        return topologyOf(vertex).getEdges().stream()
                .filter(edge -> edge.getSource() == vertex || edge.getTarget() == vertex)
                .toList();
    }

    /** The zones that say that they are adjacent to another one. */
    public List<Zone> zonesThatNameIt(Zone zone) {
        return topologyOf(zone).getZones().stream()
                .filter(each -> each.getAdjacent().contains(zone))
                .toList();
    }

    /** Whether an edge between two elements makes sense: both are vertices, and no edge joins them yet. */
    public boolean mayJoin(EObject source, EObject target) {
        return source instanceof Vertex one
                && target instanceof Vertex other
                && one != other
                && incidentEdges(one).stream()
                        .noneMatch(edge -> edge.getSource() == other || edge.getTarget() == other);
    }
}
