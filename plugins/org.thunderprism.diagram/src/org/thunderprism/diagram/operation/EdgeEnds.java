package org.thunderprism.diagram.operation;

import org.thunderprism.diagram.document.RefusedChange;
import org.thunderprism.lang.topology.diagnostic.TopologyCode;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** Which vertices an edge can join. */
final class EdgeEnds {

    private EdgeEnds() {}

    /**
     * Refuses what is no use to anybody.
     *
     * @param edge that is to have the ends; null for a new one
     */
    static void check(Topology topology, Edge edge, Vertex source, Vertex target) {
        if (source == target) {
            throw new RefusedChange(TopologyCode.SELF_LOOP.message(source.getName()));
        }
        if (areJoined(topology, edge, source, target)) {
            throw new RefusedChange(TopologyCode.PARALLEL_EDGES.message(source.getName(), target.getName()));
        }
    }

    private static boolean areJoined(Topology topology, Edge edge, Vertex one, Vertex other) {
        return topology.getEdges().stream()
                .filter(each -> each != edge)
                .anyMatch(each -> each.getSource() == one && each.getTarget() == other
                        || each.getSource() == other && each.getTarget() == one);
    }

    /** Whether a new edge can join two vertices. */
    static boolean canJoin(Topology topology, Vertex source, Vertex target) {
        return source != target && !areJoined(topology, null, source, target);
    }
}
