package org.thunderprism.compiler.place;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** The places of a topology's vertices. Those that the topology leaves open stand in a row of their own in front of the others. */
public final class Grid {

    /** The zone of a vertex that names none. */
    private static final String DEFAULT_ZONE = "core";

    private final List<Spot> spots = new ArrayList<>();

    public Grid(Topology topology) {
        int row = topology.getVertices().stream()
                        .filter(Grid::isPlaced)
                        .mapToInt(Vertex::getY)
                        .max()
                        .orElse(-1)
                + 1;
        int column = 0;
        for (Vertex vertex : topology.getVertices()) {
            GridPosition position = isPlaced(vertex)
                    ? new GridPosition(vertex.getX(), vertex.getY(), vertex.getZ())
                    : new GridPosition(column++, row, 0);
            String zone =
                    vertex.getZone() == null ? DEFAULT_ZONE : vertex.getZone().getName();
            spots.add(new Spot(vertex.getName(), zone, position));
        }
    }

    private static boolean isPlaced(Vertex vertex) {
        return vertex.isSetX() && vertex.isSetY() && vertex.isSetZ();
    }

    /** The place of the vertex with an index. */
    public Spot spot(int vertex) {
        return spots.get(vertex);
    }

    /** All places, by the vertices' indices. */
    public List<Spot> spots() {
        return List.copyOf(spots);
    }
}
