package org.thunderprism.lang.ide.picture;

import java.util.Optional;
import org.thunderprism.compiler.ir.graph.Picture;
import org.thunderprism.compiler.ir.graph.Picture.Area;
import org.thunderprism.compiler.ir.graph.Picture.Box;
import org.thunderprism.compiler.ir.graph.Picture.Point;

/**
 * The part of a picture that a drawing area shows. A place of the picture is drawn at {@code place × scale + offset}.
 *
 * @param width of the drawing area in its own pixels
 * @param height of the drawing area
 * @param scale pixels of the area for one of the picture
 * @param offsetX where the picture's left border is drawn
 * @param offsetY where the picture's upper border is drawn
 */
public record Viewport(double width, double height, double scale, double offsetX, double offsetY) {

    private static final double SMALLEST = 0.02;
    private static final double LARGEST = 4;
    private static final double READABLE = 0.6;
    private static final double MARGIN = 8;

    /** A drawing area that shows nothing yet. */
    public static Viewport of(double width, double height) {
        return new Viewport(width, height, 1, 0, 0);
    }

    /** Shows the whole picture in the middle, but never larger than it is. */
    public Viewport fit(Picture picture) {
        double fitting = Math.min(
                (width - 2 * MARGIN) / Math.max(1, picture.width()),
                (height - 2 * MARGIN) / Math.max(1, picture.height()));
        double chosen = bounded(Math.min(1, fitting));
        return new Viewport(
                width,
                height,
                chosen,
                (width - picture.width() * chosen) / 2,
                (height - picture.height() * chosen) / 2);
    }

    /** Shows the whole picture when it can be read then, or else its upper part as large as it must be to be read. */
    public Viewport open(Picture picture) {
        Viewport whole = fit(picture);
        if (whole.scale >= READABLE) {
            return whole;
        }
        double left = Math.max(MARGIN, (width - picture.width() * READABLE) / 2);
        return new Viewport(width, height, READABLE, left, MARGIN);
    }

    /** Larger by a factor, or smaller; the place of the picture at a point of the area stays there. */
    public Viewport zoom(double factor, double x, double y) {
        double chosen = bounded(scale * factor);
        Point fixed = toPicture(x, y);
        return new Viewport(width, height, chosen, x - fixed.x() * chosen, y - fixed.y() * chosen);
    }

    /** Larger by a factor, or smaller; what is in the middle stays there. */
    public Viewport zoom(double factor) {
        return zoom(factor, width / 2, height / 2);
    }

    /** The picture moved by some pixels of the area. */
    public Viewport move(double right, double down) {
        return new Viewport(width, height, scale, offsetX + right, offsetY + down);
    }

    /** The same part in an area of another size. */
    public Viewport resize(double newWidth, double newHeight) {
        return new Viewport(newWidth, newHeight, scale, offsetX, offsetY);
    }

    /** Moved as little as possible for an area of the picture to be seen; its upper left corner when it is larger than what is shown. */
    public Viewport reveal(Area area) {
        return move(
                shift(offsetX + area.x() * scale, area.width() * scale, width),
                shift(offsetY + area.y() * scale, area.height() * scale, height));
    }

    private static double shift(double begin, double length, double available) {
        double excess = begin + length + MARGIN - available;
        double moved = excess > 0 ? -excess : 0;
        return begin + moved < MARGIN ? MARGIN - begin : moved;
    }

    /** The place of the picture that is drawn at a point of the area. */
    public Point toPicture(double x, double y) {
        return new Point((x - offsetX) / scale, (y - offsetY) / scale);
    }

    /** The box of the picture that is drawn at a point of the area. */
    public Optional<Box> boxAt(Picture picture, double x, double y) {
        Point place = toPicture(x, y);
        return picture.boxes().stream()
                .filter(box -> box.area().contains(place.x(), place.y()))
                .findFirst();
    }

    private static double bounded(double scale) {
        return Math.clamp(scale, SMALLEST, LARGEST);
    }
}
