package org.thunderprism.compiler.ir.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thunderprism.model.origin.SourceRange;

/**
 * A placed graph, ready to be drawn: frames first, then lines, then boxes. Everything is measured in pixels from the upper left corner, for a
 * monospaced font of 12 pixels.
 *
 * @param title the picture's name
 * @param width of the whole picture
 * @param height of the whole picture
 * @param frames around the boxes of a module
 * @param boxes in program order
 * @param lines between boxes, with an arrow head at the last point
 */
public record Picture(
        String title, double width, double height, List<Frame> frames, List<Box> boxes, List<Line> lines) {

    /** From the top of a box to the base of its first line, and from line to line. */
    public static final double LINE_HEIGHT = GraphLayout.LINE_HEIGHT;

    /** Between the border of a box and its text. */
    public static final double PADDING = GraphLayout.PADDING;

    public Picture {
        frames = List.copyOf(frames);
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /** A rectangle. */
    public record Area(double x, double y, double width, double height) {

        public boolean contains(double left, double top) {
            return x <= left && left < x + width && y <= top && top < y + height;
        }
    }

    /** A titled rectangle around boxes. */
    public record Frame(String title, Area area) {}

    /**
     * A titled rectangle with text.
     *
     * @param style names its colours in a {@link Palette}
     * @param source the text that it comes from; null when none is known
     */
    public record Box(String style, String title, List<String> lines, Area area, SourceRange source) {}

    /** A point of a line. */
    public record Point(double x, double y) {}

    /**
     * A line between boxes: at right angles in graphs of instructions, straight on a topology.
     *
     * @param style {@code data}, {@code control} or {@code message}
     */
    public record Line(String style, List<Point> points) {}

    static Picture of(Graph graph, Placement placement) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < graph.groups().size(); i++) {
            if (placement.groups().get(i) != null) {
                frames.add(
                        new Frame(graph.groups().get(i), area(placement.groups().get(i))));
            }
        }
        List<Box> boxes = graph.nodes().stream()
                .map(node -> new Box(
                        node.kind().style(),
                        node.title(),
                        node.lines(),
                        area(placement.nodes().get(node.id())),
                        node.source()))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < graph.edges().size(); i++) {
            String style = graph.edges().get(i).kind().name().toLowerCase(Locale.ROOT);
            lines.add(new Line(
                    style,
                    placement.edges().get(i).stream()
                            .map(point -> new Point(point.x(), point.y()))
                            .toList()));
        }
        return new Picture(graph.title(), placement.width(), placement.height(), frames, boxes, lines);
    }

    private static Area area(Placement.Box box) {
        return new Area(box.x(), box.y(), box.width(), box.height());
    }
}
