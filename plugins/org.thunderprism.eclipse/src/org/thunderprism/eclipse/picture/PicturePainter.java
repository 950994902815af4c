package org.thunderprism.eclipse.picture;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Transform;
import org.thunderprism.compiler.ir.graph.Palette;
import org.thunderprism.compiler.ir.graph.Palette.Colours;
import org.thunderprism.compiler.ir.graph.Picture;
import org.thunderprism.compiler.ir.graph.Picture.Area;
import org.thunderprism.compiler.ir.graph.Picture.Box;
import org.thunderprism.compiler.ir.graph.Picture.Frame;
import org.thunderprism.compiler.ir.graph.Picture.Line;
import org.thunderprism.compiler.ir.graph.Picture.Point;
import org.thunderprism.lang.ide.picture.Viewport;

/** Draws pictures. */
final class PicturePainter {

    private static final int CORNER = 10;
    private static final int ARROW = 7;
    private static final int CONTRAST_WIDTH = 3;
    private static final int[] DASHES = {4, 3};
    private static final String MESSAGE = "message";
    private static final String CONTROL = "control";

    private final GC graphics;
    private final Palette palette;
    private final Font title;
    private final Font text;

    PicturePainter(GC graphics, Palette palette, Font title, Font text) {
        this.graphics = graphics;
        this.palette = palette;
        this.title = title;
        this.text = text;
    }

    /** @param selected drawn with a strong border; null for none */
    void paint(Picture picture, Viewport viewport, Box selected) {
        Transform transform = new Transform(graphics.getDevice());
        try {
            transform.translate((float) viewport.offsetX(), (float) viewport.offsetY());
            transform.scale((float) viewport.scale(), (float) viewport.scale());
            graphics.setAntialias(SWT.ON);
            graphics.setTransform(transform);
            picture.frames().forEach(frame -> rectangle(frame.area(), palette.frame()));
            picture.lines().forEach(this::line);
            picture.frames().forEach(this::frameTitle);
            picture.boxes().forEach(box -> box(box, box.equals(selected)));
        } finally {
            graphics.setTransform(null);
            transform.dispose();
        }
    }

    /** Comes after the lines, on a ground of its own, so that none strikes it out. */
    private void frameTitle(Frame frame) {
        graphics.setFont(title);
        graphics.setForeground(color(palette.text()));
        graphics.setBackground(color(palette.frame().fill()));
        graphics.drawText(
                frame.title(),
                (int) (frame.area().x() + Picture.PADDING),
                (int) (frame.area().y() + Picture.PADDING / 2),
                false);
    }

    private void box(Box box, boolean selected) {
        graphics.setLineWidth(selected ? CONTRAST_WIDTH : 1);
        rectangle(box.area(), palette.boxes().get(box.style()));
        graphics.setLineWidth(1);
        int x = (int) (box.area().x() + Picture.PADDING);
        double y = box.area().y() + Picture.PADDING / 2;
        graphics.setFont(title);
        graphics.setForeground(color(palette.text()));
        graphics.drawText(box.title(), x, (int) y, true);
        graphics.setFont(text);
        graphics.setForeground(color(palette.detail()));
        for (String line : box.lines()) {
            y += Picture.LINE_HEIGHT;
            graphics.drawText(line, x, (int) y, true);
        }
    }

    private void rectangle(Area area, Colours colours) {
        graphics.setBackground(color(colours.fill()));
        graphics.setForeground(color(colours.line()));
        int x = (int) area.x();
        int y = (int) area.y();
        int width = (int) area.width();
        int height = (int) area.height();
        graphics.fillRoundRectangle(x, y, width, height, CORNER, CORNER);
        graphics.drawRoundRectangle(x, y, width, height, CORNER, CORNER);
    }

    private void line(Line line) {
        Color color = color(line.style().equals(MESSAGE) ? palette.sent() : palette.line());
        graphics.setForeground(color);
        graphics.setBackground(color);
        graphics.setLineDash(line.style().equals(CONTROL) ? DASHES : null);
        List<Point> points = line.points();
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            graphics.drawLine((int) from.x(), (int) from.y(), (int) to.x(), (int) to.y());
        }
        graphics.setLineDash(null);
        if (points.size() > 1) {
            arrowHead(points.get(points.size() - 2), points.getLast());
        }
    }

    /** Lines run at right angles, so that one of the differences is 0. */
    private void arrowHead(Point before, Point tip) {
        double length = Math.max(1e-9, Math.hypot(tip.x() - before.x(), tip.y() - before.y()));
        double right = (tip.x() - before.x()) / length * ARROW;
        double down = (tip.y() - before.y()) / length * ARROW;
        graphics.fillPolygon(new int[] {
            (int) tip.x(),
            (int) tip.y(),
            (int) (tip.x() - right - down / 2),
            (int) (tip.y() - down + right / 2),
            (int) (tip.x() - right + down / 2),
            (int) (tip.y() - down - right / 2)
        });
    }

    /** @param notation {@code #rrggbb} */
    static Color color(String notation) {
        int value = Integer.parseInt(notation.substring(1), 16);
        return new Color(value >> 16, value >> 8 & 0xff, value & 0xff);
    }
}
