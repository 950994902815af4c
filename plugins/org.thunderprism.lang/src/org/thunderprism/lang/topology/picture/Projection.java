package org.thunderprism.lang.topology.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/**
 * Where vertices are in a picture. The grid is seen from the front and a little from above: x goes to the right, y to the front, which
 * is down and a little to the right, and z up. Vertices without a position stand in rows below the others.
 */
public final class Projection {

    /** A point of the picture, in pixels from the top left corner of the first vertex's cell. */
    public record Point(int x, int y) {}

    private static final int CELL = 150;
    private static final int DEPTH_X = 40;
    private static final int DEPTH_Y = 60;
    private static final int FLOOR = 230;
    private static final int ROW = 8;
    private static final int ROW_HEIGHT = 110;

    private Projection() {}

    /** The centres of the vertices, in the topology's order; all coordinates are 0 or more. */
    public static Map<Vertex, Point> of(Topology topology) {
        Map<Vertex, long[]> points = new LinkedHashMap<>();
        for (Vertex vertex : topology.getVertices()) {
            points.put(vertex, isPlaced(vertex) ? seen(vertex) : null);
        }
        List<long[]> placed =
                points.values().stream().filter(each -> each != null).toList();
        long left = placed.stream().mapToLong(each -> each[0]).min().orElse(0);
        long top = placed.stream().mapToLong(each -> each[1]).min().orElse(0);
        long bottom = placed.stream().mapToLong(each -> each[1]).max().orElse(-ROW_HEIGHT) - top;
        Map<Vertex, Point> result = new LinkedHashMap<>();
        int unplaced = 0;
        for (Map.Entry<Vertex, long[]> each : points.entrySet()) {
            long[] point = each.getValue();
            if (point == null) {
                result.put(
                        each.getKey(),
                        new Point(unplaced % ROW * CELL, clamped(bottom + (unplaced / ROW + 1) * (long) ROW_HEIGHT)));
                unplaced++;
            } else {
                result.put(each.getKey(), new Point(clamped(point[0] - left), clamped(point[1] - top)));
            }
        }
        return result;
    }

    private static boolean isPlaced(Vertex vertex) {
        return vertex.isSetX() || vertex.isSetY() || vertex.isSetZ();
    }

    private static long[] seen(Vertex vertex) {
        long x = (long) vertex.getX() * CELL + (long) vertex.getY() * DEPTH_X;
        long y = (long) vertex.getY() * DEPTH_Y - (long) vertex.getZ() * FLOOR;
        return new long[] {x, y};
    }

    private static int clamped(long pixels) {
        return (int) Math.min(pixels, 1_000_000);
    }
}
