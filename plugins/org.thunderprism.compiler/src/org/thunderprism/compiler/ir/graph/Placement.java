package org.thunderprism.compiler.ir.graph;

import java.util.List;

/**
 * Where everything of a graph lies, in pixels from the picture's upper left corner.
 *
 * @param width of the picture
 * @param height of the picture
 * @param nodes one box per node, in the graph's order
 * @param groups one frame per group, in the graph's order; null for a group without nodes
 * @param edges one line per edge, in the graph's order
 */
record Placement(double width, double height, List<Box> nodes, List<Box> groups, List<List<Point>> edges) {

    record Point(double x, double y) {

        Point plus(Point offset) {
            return new Point(x + offset.x, y + offset.y);
        }
    }

    record Box(double x, double y, double width, double height) {}
}
