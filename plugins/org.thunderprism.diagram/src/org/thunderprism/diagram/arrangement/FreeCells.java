package org.thunderprism.diagram.arrangement;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thunderprism.lang.topology.picture.Projection.Cell;
import org.thunderprism.lang.topology.picture.Projection.Place;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** Finds cells of a topology's grid where no vertex is. */
public final class FreeCells {

    private final Grid grid;
    private final Set<Cell> taken = new HashSet<>();

    /** @param moving vertices whose own cells count as free */
    public FreeCells(Grid grid, Topology topology, Collection<Vertex> moving) {
        this.grid = grid;
        topology.getVertices().stream()
                .filter(vertex -> !moving.contains(vertex))
                .map(Cell::of)
                .flatMap(Optional::stream)
                .forEach(taken::add);
    }

    /** Puts a vertex on the free cell of a floor that is seen nearest to a place; the cell is taken then. */
    public void put(Vertex vertex, Place place, int floor) {
        Cell cell = nearest(place, floor);
        taken.add(cell);
        vertex.setX(cell.x());
        vertex.setY(cell.y());
        vertex.setZ(cell.z());
    }

    /** By how many cells, one at least, vertices have to go to the right so that each is on a free one. */
    public int stepsToTheRight(Collection<Vertex> placed) {
        List<Cell> cells =
                placed.stream().map(Cell::of).flatMap(Optional::stream).toList();
        int steps = 1;
        while (isAnyTaken(cells, steps)) {
            steps++;
        }
        return steps;
    }

    private boolean isAnyTaken(List<Cell> cells, int steps) {
        return cells.stream().anyMatch(cell -> taken.contains(new Cell(cell.x() + steps, cell.y(), cell.z())));
    }

    private Cell nearest(Place place, int floor) {
        Cell wanted = grid.cellAt(place, floor);
        Comparator<Cell> byDistance = Comparator.comparingDouble((Cell cell) -> distance(grid.seen(cell), place))
                .thenComparing(Comparator.comparingInt(Cell::y).reversed())
                .thenComparing(Comparator.comparingInt(Cell::x).reversed());
        for (int radius = 0; ; radius++) {
            Optional<Cell> free =
                    ring(wanted, radius).filter(cell -> !taken.contains(cell)).min(byDistance);
            if (free.isPresent()) {
                return free.get();
            }
        }
    }

    /** The cells of a floor that are so many steps away, along the rows or across. */
    private static Stream<Cell> ring(Cell middle, int radius) {
        return IntStream.rangeClosed(-radius, radius)
                .boxed()
                .flatMap(dy -> IntStream.rangeClosed(-radius, radius)
                        .filter(dx -> Math.max(Math.abs(dx), Math.abs(dy)) == radius)
                        .mapToObj(dx -> new Cell(middle.x() + dx, middle.y() + dy, middle.z())));
    }

    /** The floor of the vertex that is seen nearest to a place; 0 when none has a position. */
    public static int floorAt(Place place, Grid grid, Topology topology) {
        return topology.getVertices().stream()
                .map(Cell::of)
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(cell -> distance(grid.seen(cell), place)))
                .map(Cell::z)
                .orElse(0);
    }

    private static double distance(Place one, Place other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
