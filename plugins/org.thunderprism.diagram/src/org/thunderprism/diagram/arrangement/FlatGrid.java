package org.thunderprism.diagram.arrangement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thunderprism.lang.topology.picture.Projection.Cell;
import org.thunderprism.lang.topology.picture.Projection.Place;
import org.thunderprism.model.topology.Topology;

/** The floors seen from above, one below the other, the highest first. */
final class FlatGrid implements Grid {

    private static final int CELL_WIDTH = 150;
    private static final int CELL_HEIGHT = 100;
    private static final int GAP = 80;

    /**
     * A floor's rows.
     *
     * @param first y of the cells in the first row
     * @param top where the middle of the first row is seen
     */
    private record Floor(int first, double top) {}

    private final Map<Integer, Floor> floors = new TreeMap<>(Comparator.reverseOrder());
    private final double bottom;

    FlatGrid(Topology topology) {
        Map<Integer, int[]> rows = new TreeMap<>(Comparator.reverseOrder());
        List<Cell> cells = topology.getVertices().stream()
                .map(Cell::of)
                .flatMap(Optional::stream)
                .toList();
        for (Cell cell : cells) {
            int[] range = rows.computeIfAbsent(cell.z(), floor -> new int[] {cell.y(), cell.y()});
            range[0] = Math.min(range[0], cell.y());
            range[1] = Math.max(range[1], cell.y());
        }
        double top = 0;
        for (Map.Entry<Integer, int[]> each : rows.entrySet()) {
            int first = each.getValue()[0];
            floors.put(each.getKey(), new Floor(first, top));
            top += ((double) each.getValue()[1] - first + 1) * CELL_HEIGHT + GAP;
        }
        bottom = top;
    }

    @Override
    public Place seen(Cell cell) {
        Floor floor = floor(cell.z());
        return new Place(
                (double) cell.x() * CELL_WIDTH, floor.top() + ((double) cell.y() - floor.first()) * CELL_HEIGHT);
    }

    @Override
    public Cell cellAt(Place place, int z) {
        Floor floor = floor(z);
        long y = Math.round((place.y() - floor.top()) / CELL_HEIGHT) + floor.first();
        return new Cell(bounded(Math.round(place.x() / CELL_WIDTH)), bounded(y), z);
    }

    /** A floor that has no vertex yet is below all others. */
    private Floor floor(int z) {
        return floors.getOrDefault(z, new Floor(0, bottom));
    }

    private static int bounded(long coordinate) {
        return Math.clamp(coordinate, -Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
}
