package org.thunderprism.compiler.place.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thunderprism.compiler.ir.graph.Picture;
import org.thunderprism.compiler.ir.graph.Picture.Area;
import org.thunderprism.compiler.ir.graph.Picture.Box;
import org.thunderprism.compiler.ir.graph.Picture.Line;
import org.thunderprism.compiler.ir.graph.Picture.Point;
import org.thunderprism.compiler.place.NetworkPlacement;
import org.thunderprism.compiler.place.VertexUse;
import org.thunderprism.lang.topology.picture.Projection;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/**
 * A placement on its topology, to be looked at: a box for each vertex with its backend and its modules, and a line for each edge. Lines that data
 * of modules takes are solid and have the bytes for each packet beside them.
 */
public final class PlacementPicture {

    private static final double LETTER_WIDTH = 7.4;
    private static final double LEAST_WIDTH = 70;
    private static final double CELL = 150;
    private static final double MARGIN = 20;
    private static final String USED = "map";
    private static final String FREE = "scalar";
    private static final String BYTES = "message";
    private static final String DATA = "message";
    private static final String IDLE = "control";

    private final Topology topology;
    private final Map<Vertex, Projection.Point> points;
    private final Map<String, VertexUse> uses;
    private final Map<String, String> backends;
    private final Map<String, SourceRange> sources;
    private final EdgeLoads loads;
    private final double stretch;
    private final double marginX;
    private final double marginY;

    private PlacementPicture(
            Topology topology,
            NetworkPlacement placement,
            Map<String, String> backends,
            Map<String, SourceRange> sources) {
        this.topology = topology;
        this.points = Projection.of(topology);
        this.uses = placement.vertices().stream()
                .collect(Collectors.toMap(use -> use.spot().vertex(), Function.identity()));
        this.backends = Map.copyOf(backends);
        this.sources = Map.copyOf(sources);
        this.loads = new EdgeLoads(placement);
        List<Area> sizes = topology.getVertices().stream().map(this::size).toList();
        double widest = sizes.stream().mapToDouble(Area::width).max().orElse(0);
        double highest = sizes.stream().mapToDouble(Area::height).max().orElse(0);
        this.stretch = Math.max(1, (widest + MARGIN) / CELL);
        this.marginX = widest / 2 + MARGIN;
        this.marginY = highest / 2 + MARGIN;
    }

    /**
     * @param topology the one that the placement is on
     * @param backends the name of each vertex' backend, by the vertex' name
     * @param sources where modules are declared, by their names
     */
    public static Picture of(
            Topology topology,
            NetworkPlacement placement,
            Map<String, String> backends,
            Map<String, SourceRange> sources) {
        return new PlacementPicture(topology, placement, backends, sources).picture();
    }

    private Picture picture() {
        List<Line> lines = new ArrayList<>();
        List<Box> boxes = new ArrayList<>();
        for (Edge edge : topology.getEdges()) {
            Point from = middle(edge.getSource());
            Point to = middle(edge.getTarget());
            long bytes =
                    loads.between(edge.getSource().getName(), edge.getTarget().getName());
            lines.add(new Line(bytes == 0 ? IDLE : DATA, List.of(from, to)));
            if (bytes > 0) {
                boxes.add(bytes(bytes, new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2)));
            }
        }
        topology.getVertices().forEach(vertex -> boxes.add(box(vertex)));
        double width = points.keySet().stream()
                .mapToDouble(vertex -> middle(vertex).x())
                .max()
                .orElse(0);
        double height = points.keySet().stream()
                .mapToDouble(vertex -> middle(vertex).y())
                .max()
                .orElse(0);
        return new Picture(topology.getName(), width + marginX, height + marginY, List.of(), boxes, lines);
    }

    private Point middle(Vertex vertex) {
        Projection.Point point = points.get(vertex);
        return new Point(point.x() * stretch + marginX, point.y() * stretch + marginY);
    }

    private Box box(Vertex vertex) {
        List<String> modules = modules(vertex);
        SourceRange source = modules.stream()
                .flatMap(module -> Optional.ofNullable(sources.get(module)).stream())
                .findFirst()
                .orElse(null);
        Point middle = middle(vertex);
        return new Box(
                modules.isEmpty() ? FREE : USED, vertex.getName(), lines(vertex), around(middle, size(vertex)), source);
    }

    private static Box bytes(long bytes, Point middle) {
        String text = bytes + " B";
        return new Box(BYTES, text, List.of(), around(middle, size(text, List.of(), 0)), null);
    }

    private List<String> modules(Vertex vertex) {
        VertexUse use = uses.get(vertex.getName());
        return use == null ? List.of() : use.modules();
    }

    /** The backend and the modules of a vertex; nothing for one without modules. */
    private List<String> lines(Vertex vertex) {
        List<String> lines = new ArrayList<>(modules(vertex));
        if (!lines.isEmpty()) {
            lines.addFirst("by " + backends.getOrDefault(vertex.getName(), "no backend"));
        }
        return lines;
    }

    private Area size(Vertex vertex) {
        return size(vertex.getName(), lines(vertex), LEAST_WIDTH);
    }

    private static Area size(String title, List<String> lines, double least) {
        int letters = Math.max(
                title.length(), lines.stream().mapToInt(String::length).max().orElse(0));
        return new Area(
                0,
                0,
                Math.max(least, letters * LETTER_WIDTH + 2 * Picture.PADDING),
                (lines.size() + 1) * Picture.LINE_HEIGHT + Picture.PADDING);
    }

    private static Area around(Point middle, Area size) {
        return new Area(middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height());
    }
}
