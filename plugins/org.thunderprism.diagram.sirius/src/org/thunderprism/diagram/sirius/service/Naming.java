package org.thunderprism.diagram.sirius.service;

import java.util.List;
import java.util.function.Function;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.thunderprism.lang.topology.value.Names;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** Names of new and of renamed elements, always such that the text can have them; called by the diagram's description. */
public final class Naming {

    /** The first of {@code vertex1}, {@code vertex2} … that no vertex has. */
    public String freeVertexName(Topology topology) {
        return free("vertex", topology.getVertices(), Vertex::getName);
    }

    /** The first of {@code zone1}, {@code zone2} … that no zone has. */
    public String freeZoneName(Topology topology) {
        return free("zone", topology.getZones(), Zone::getName);
    }

    /** Renames a vertex; a text that is no name, or that another vertex has, changes nothing. */
    public Vertex renamed(Vertex vertex, String text) {
        Topology topology = (Topology) vertex.eContainer();
        if (isFree(text, topology.getVertices(), Vertex::getName)) {
            resolveNames(topology);
            vertex.setName(text.strip());
        }
        return vertex;
    }

    /** Renames a zone; a text that is no name, or that another zone has, changes nothing. */
    public Zone renamed(Zone zone, String text) {
        Topology topology = (Topology) zone.eContainer();
        if (isFree(text, topology.getZones(), Zone::getName)) {
            resolveNames(topology);
            zone.setName(text.strip());
        }
        return zone;
    }

    /** Names an edge, with any text; none takes its name away. */
    public Edge renamed(Edge edge, String text) {
        edge.setName(text == null || text.isBlank() ? null : text.strip());
        return edge;
    }

    /** What names an element and was not asked for yet would look for the old name in vain. */
    private static void resolveNames(Topology topology) {
        EcoreUtil.resolveAll(topology);
    }

    private static <T> boolean isFree(String text, List<T> elements, Function<T, String> name) {
        String wanted = text == null ? "" : text.strip();
        return Names.isName(wanted) && elements.stream().map(name).noneMatch(wanted::equals);
    }

    private static <T> String free(String kind, List<T> elements, Function<T, String> name) {
        int number = 1;
        while (!isFree(kind + number, elements, name)) {
            number++;
        }
        return kind + number;
    }
}
