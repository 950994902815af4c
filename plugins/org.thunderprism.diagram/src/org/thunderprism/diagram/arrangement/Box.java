package org.thunderprism.diagram.arrangement;

import java.util.Collection;
import org.thunderprism.lang.topology.picture.Projection.Place;

/**
 * Where a shape is.
 *
 * @param x of the left side, in pixels
 * @param y of the upper side, in pixels
 */
public record Box(double x, double y, double width, double height) {

    static Box around(Place centre, double width, double height) {
        return new Box(centre.x() - width / 2, centre.y() - height / 2, width, height);
    }

    /** The smallest box that holds all of some, at least one. */
    static Box around(Collection<Box> boxes) {
        double left = boxes.stream().mapToDouble(Box::x).min().orElseThrow();
        double top = boxes.stream().mapToDouble(Box::y).min().orElseThrow();
        double right = boxes.stream().mapToDouble(Box::right).max().orElseThrow();
        double bottom = boxes.stream().mapToDouble(Box::bottom).max().orElseThrow();
        return new Box(left, top, right - left, bottom - top);
    }

    Box wider(double margin, double title) {
        return new Box(x - margin, y - margin - title, width + 2 * margin, height + 2 * margin + title);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    public double area() {
        return width * height;
    }

    public Place centre() {
        return new Place(x + width / 2, y + height / 2);
    }
}
