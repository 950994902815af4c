package org.thunderprism.model.topology.prism;

import java.util.List;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/**
 * The template that a new topology starts from: twelve vertices on a hexagonal prism. The top (cognitive) ring holds the
 * vertices 0 to 5, the bottom (somatic) ring 6 to 11; a pillar joins vertex i to vertex i + 6. No budget is limited.
 */
public final class PrismTopology {

    public static final String NAME = "prism";

    /** The vertices in index order. */
    public static final List<String> VERTICES =
            List.of("crown", "bolt", "forge", "grid", "jam", "sec", "block", "link", "flow", "vine", "pac", "clock");

    private static final int RING = 6;

    /** Grid cells of a ring's corners, clockwise. */
    private static final int[][] HEXAGON = {{1, 0}, {2, 0}, {3, 1}, {2, 2}, {1, 2}, {0, 1}};

    private PrismTopology() {}

    /** A fresh copy, to be used or changed freely. */
    public static Topology create() {
        TopologyFactory factory = TopologyFactory.eINSTANCE;
        Topology topology = factory.createTopology();
        topology.setName(NAME);
        topology.setDescription("Twelve vertices on a hexagonal prism: two rings of six, joined by six pillars.");
        Zone core = factory.createZone();
        core.setName("core");
        topology.getZones().add(core);
        for (int index = 0; index < VERTICES.size(); index++) {
            topology.getVertices().add(vertex(index, core));
        }
        List<Vertex> vertices = topology.getVertices();
        for (int corner = 0; corner < RING; corner++) {
            topology.getEdges().add(edge(vertices.get(corner), vertices.get((corner + 1) % RING)));
        }
        for (int corner = 0; corner < RING; corner++) {
            topology.getEdges().add(edge(vertices.get(RING + corner), vertices.get(RING + (corner + 1) % RING)));
        }
        for (int corner = 0; corner < RING; corner++) {
            topology.getEdges().add(edge(vertices.get(corner), vertices.get(RING + corner)));
        }
        return topology;
    }

    private static Vertex vertex(int index, Zone zone) {
        Vertex vertex = TopologyFactory.eINSTANCE.createVertex();
        vertex.setName(VERTICES.get(index));
        vertex.setX(HEXAGON[index % RING][0]);
        vertex.setY(HEXAGON[index % RING][1]);
        vertex.setZ(index < RING ? 1 : 0);
        vertex.setZone(zone);
        vertex.setFaultDomain("pillar" + index % RING);
        Capabilities capabilities = TopologyFactory.eINSTANCE.createCapabilities();
        capabilities.getBackends().addAll(List.of(Backend.EBPF, Backend.WASM));
        vertex.setCapabilities(capabilities);
        return vertex;
    }

    private static Edge edge(Vertex source, Vertex target) {
        Edge edge = TopologyFactory.eINSTANCE.createEdge();
        edge.setSource(source);
        edge.setTarget(target);
        return edge;
    }
}
