package org.thunderprism.diagram.arrangement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.lang.topology.picture.Projection.Cell;
import org.thunderprism.lang.topology.picture.Projection.Place;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** Puts vertices where their grid positions are seen, those without one in rows below, and zones around their vertices. */
final class GridArrangement {

    /** Vertices without a position in a row. */
    private static final int ROW = 8;

    private static final int ROW_WIDTH = 150;
    private static final int ROW_HEIGHT = 110;

    private final Topology topology;
    private final Grid grid;
    private final Size size;
    private final Map<Vertex, Box> vertices = new LinkedHashMap<>();
    private final Map<Zone, Box> zones = new LinkedHashMap<>();

    private GridArrangement(Topology topology, Grid grid, Size size) {
        this.topology = topology;
        this.grid = grid;
        this.size = size;
    }

    static Arrangement of(Topology topology, Grid grid, Size size) {
        GridArrangement arrangement = new GridArrangement(topology, grid, size);
        arrangement.placeVertices();
        arrangement.placeZones();
        return new Arrangement(arrangement.vertices, arrangement.zones, Map.of());
    }

    private void placeVertices() {
        List<Vertex> others = new ArrayList<>();
        for (Vertex vertex : topology.getVertices()) {
            Cell.of(vertex)
                    .ifPresentOrElse(
                            cell -> vertices.put(vertex, Box.around(grid.seen(cell), size.width(), size.height())),
                            () -> others.add(vertex));
        }
        Place first = firstBelow();
        for (int index = 0; index < others.size(); index++) {
            Place centre = new Place(
                    first.x() + (double) (index % ROW) * ROW_WIDTH, first.y() + (double) (index / ROW) * ROW_HEIGHT);
            vertices.put(others.get(index), Box.around(centre, size.width(), size.height()));
        }
    }

    /** The middle of a vertex below all that are placed. */
    private Place firstBelow() {
        double left = vertices.values().stream().mapToDouble(Box::x).min().orElse(-size.width() / 2);
        double bottom =
                vertices.values().stream().mapToDouble(Box::bottom).max().orElse(size.height() / 2 - ROW_HEIGHT);
        return new Place(left + size.width() / 2, bottom - size.height() / 2 + ROW_HEIGHT);
    }

    private void placeZones() {
        Map<Zone, List<Box>> members = new HashMap<>();
        vertices.forEach((vertex, box) -> {
            if (vertex.getZone() != null) {
                members.computeIfAbsent(vertex.getZone(), zone -> new ArrayList<>())
                        .add(box);
            }
        });
        List<Zone> empty = new ArrayList<>();
        for (Zone zone : topology.getZones()) {
            if (members.containsKey(zone)) {
                zones.put(zone, Box.around(members.get(zone)).wider(ZoneFrame.MARGIN, ZoneFrame.TITLE));
            } else {
                empty.add(zone);
            }
        }
        Place first = firstBelow();
        for (int index = 0; index < empty.size(); index++) {
            Place centre = new Place(
                    first.x() + (double) (index % ROW) * (ZoneFrame.EMPTY_WIDTH + 2 * ZoneFrame.MARGIN),
                    first.y() + (double) (index / ROW) * ROW_HEIGHT);
            zones.put(empty.get(index), Box.around(centre, ZoneFrame.EMPTY_WIDTH, ZoneFrame.EMPTY_HEIGHT));
        }
    }
}
