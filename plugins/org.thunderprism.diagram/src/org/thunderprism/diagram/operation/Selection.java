package org.thunderprism.diagram.operation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil.Copier;
import org.thunderprism.diagram.document.ElementIds;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** A part of a topology that is a topology of its own. */
final class Selection {

    private Selection() {}

    /**
     * Copies elements, the edges between the vertices among them, and the zones that these are in.
     *
     * @return a topology with the name of the whole one
     */
    static Topology copy(Topology topology, ElementIds ids, List<String> selected) {
        List<Vertex> vertices = ids.findAll(selected, Vertex.class);
        Set<Zone> zones = new LinkedHashSet<>(ids.findAll(selected, Zone.class));
        vertices.stream().map(Vertex::getZone).forEach(zones::add);
        List<Edge> edges = topology.getEdges().stream()
                .filter(edge -> vertices.contains(edge.getSource()) && vertices.contains(edge.getTarget()))
                .toList();
        Topology part = TopologyFactory.eINSTANCE.createTopology();
        part.setName(topology.getName());
        Copier copier = new Copier(true, false);
        part.getZones().addAll(copied(copier, topology.getZones(), zones));
        part.getVertices().addAll(copied(copier, topology.getVertices(), vertices));
        part.getEdges().addAll(copied(copier, topology.getEdges(), edges));
        copier.copyReferences();
        return part;
    }

    /** Those of the elements that are selected, in the order of the topology. */
    private static <T extends EObject> Collection<T> copied(Copier copier, List<T> elements, Collection<T> selected) {
        return copier.copyAll(elements.stream().filter(selected::contains).toList());
    }
}
