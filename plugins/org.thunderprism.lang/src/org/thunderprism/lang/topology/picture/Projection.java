package org.thunderprism.lang.topology.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/**
 * Where vertices are in a picture. The grid is seen from the front and a little from above: x goes to the right, y to the front, which
 * is down and a little to the right, and z up. Vertices without a position stand in rows below the others.
 */
public final class Projection {

    /** A point of the picture, in pixels from the top left corner of the first vertex's cell. */
    public record Point(int x, int y) {}

    /** A position on the grid; z is the floor. */
    public record Cell(int x, int y, int z) {

        /** Empty for a vertex that may stand anywhere. */
        public static Optional<Cell> of(Vertex vertex) {
            return vertex.isSetX() || vertex.isSetY() || vertex.isSetZ()
                    ? Optional.of(new Cell(vertex.getX(), vertex.getY(), vertex.getZ()))
                    : Optional.empty();
        }
    }

    /** A point on the plane of all pictures, in pixels from where the cell [0, 0, 0] is seen. */
    public record Place(double x, double y) {}

    private static final int CELL = 150;
    private static final int DEPTH_X = 40;
    private static final int DEPTH_Y = 60;
    private static final int FLOOR = 230;
    private static final int ROW = 8;
    private static final int ROW_HEIGHT = 110;

    private Projection() {}

    /** Where the middle of a cell is seen. */
    public static Place seen(Cell cell) {
        return new Place(
                (double) cell.x() * CELL + (double) cell.y() * DEPTH_X,
                (double) cell.y() * DEPTH_Y - (double) cell.z() * FLOOR);
    }

    /** The cell of a floor that is seen at a place, or next to it. */
    public static Cell cellAt(Place place, int floor) {
        int y = nearest((place.y() + (double) floor * FLOOR) / DEPTH_Y);
        return new Cell(nearest((place.x() - (double) y * DEPTH_X) / CELL), y, floor);
    }

    private static int nearest(double coordinate) {
        return Math.clamp(Math.round(coordinate), -Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** The centres of the vertices, in the topology's order; all coordinates are 0 or more. */
    public static Map<Vertex, Point> of(Topology topology) {
        Map<Vertex, Optional<Place>> places = new LinkedHashMap<>();
        for (Vertex vertex : topology.getVertices()) {
            places.put(vertex, Cell.of(vertex).map(Projection::seen));
        }
        List<Place> placed = places.values().stream().flatMap(Optional::stream).toList();
        double left = placed.stream().mapToDouble(Place::x).min().orElse(0);
        double top = placed.stream().mapToDouble(Place::y).min().orElse(0);
        double bottom = placed.stream().mapToDouble(Place::y).max().orElse(-ROW_HEIGHT) - top;
        Map<Vertex, Point> result = new LinkedHashMap<>();
        int unplaced = 0;
        for (Map.Entry<Vertex, Optional<Place>> each : places.entrySet()) {
            Place place = each.getValue().orElse(null);
            if (place == null) {
                result.put(
                        each.getKey(),
                        new Point(unplaced % ROW * CELL, clamped(bottom + (unplaced / ROW + 1) * (double) ROW_HEIGHT)));
                unplaced++;
            } else {
                result.put(each.getKey(), new Point(clamped(place.x() - left), clamped(place.y() - top)));
            }
        }
        return result;
    }

    private static int clamped(double pixels) {
        return (int) Math.min(pixels, 1_000_000);
    }
}
