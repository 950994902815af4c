package org.thunderprism.eclipse.picture;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.thunderprism.compiler.ir.graph.Palette;
import org.thunderprism.compiler.ir.graph.Picture;
import org.thunderprism.compiler.ir.graph.Picture.Box;
import org.thunderprism.lang.ide.picture.Viewport;
import org.thunderprism.model.origin.SourceRange;

/**
 * Shows a picture. The wheel and the keys {@code +} and {@code -} zoom, {@code 0} shows everything, arrows and dragging move; a click on a box,
 * or page down, page up and return, lead to its source.
 */
public final class PictureCanvas extends Canvas {

    private static final double STEP = 1.25;
    private static final int PAN = 40;
    private static final int DRAG_DISTANCE = 4;
    private static final int FONT_POINTS = 9;
    private static final int MEDIUM_BRIGHTNESS = 3 * 128;

    private final Consumer<SourceRange> opener;
    private final ResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), this);
    private final Font text;
    private final Font title;
    private Viewport viewport = Viewport.of(1, 1);
    private Picture picture;
    private Box selected;
    private boolean untouched = true;
    private Point pressed;
    private boolean dragged;

    /** @param opener is told where a box comes from that was clicked */
    public PictureCanvas(Composite parent, Consumer<SourceRange> opener) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.opener = opener;
        FontDescriptor small =
                FontDescriptor.createFrom(JFaceResources.getTextFont()).setHeight(FONT_POINTS);
        text = resources.create(small);
        title = resources.create(small.setStyle(SWT.BOLD));
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.Resize, event -> resized());
        addListener(SWT.MouseVerticalWheel, this::wheelTurned);
        addListener(SWT.MouseDown, this::buttonPressed);
        addListener(SWT.MouseMove, this::pointerMoved);
        addListener(SWT.MouseUp, this::buttonReleased);
        addListener(SWT.KeyDown, this::keyPressed);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = description();
            }
        });
    }

    /**
     * Shows another picture.
     *
     * @param keepView whether the same place stays in view, as after an edit
     */
    public void show(Picture shown, boolean keepView) {
        picture = shown;
        selected = null;
        if (!keepView || untouched) {
            open(shown);
        }
        redraw();
    }

    /** What is shown; null as long as nothing is. */
    public Picture picture() {
        return picture;
    }

    /** The part that is shown. */
    public Viewport viewport() {
        return viewport;
    }

    /** Buttons that zoom. */
    public List<Action> actions() {
        return List.of(
                action("Zoom in (+)", "zoom_in", () -> zoom(STEP)),
                action("Zoom out (-)", "zoom_out", () -> zoom(1 / STEP)),
                action("Show everything (0)", "fit", this::fit));
    }

    private static Action action(String label, String image, Runnable work) {
        Action action = new Action(label) {
            @Override
            public void run() {
                work.run();
            }
        };
        action.setImageDescriptor(ViewImages.of(image));
        return action;
    }

    private void open(Picture opened) {
        untouched = true;
        viewport = opened == null ? viewport : viewport.open(opened);
    }

    private void fit() {
        if (picture != null) {
            look(viewport.fit(picture));
        }
    }

    private void zoom(double factor) {
        look(viewport.zoom(factor));
    }

    private void look(Viewport other) {
        untouched = false;
        viewport = other;
        redraw();
    }

    private void resized() {
        Point size = getSize();
        viewport = viewport.resize(size.x, size.y);
        if (untouched) {
            open(picture);
        }
    }

    private void wheelTurned(Event event) {
        look(viewport.zoom(Math.pow(STEP, Integer.signum(event.count)), event.x, event.y));
        event.doit = false;
    }

    private void buttonPressed(Event event) {
        forceFocus();
        pressed = event.button == 1 ? new Point(event.x, event.y) : null;
        dragged = false;
    }

    private void pointerMoved(Event event) {
        if (pressed == null || picture == null) {
            return;
        }
        int right = event.x - pressed.x;
        int down = event.y - pressed.y;
        if (dragged || Math.hypot(right, down) >= DRAG_DISTANCE) {
            dragged = true;
            pressed = new Point(event.x, event.y);
            look(viewport.move(right, down));
        }
    }

    private void buttonReleased(Event event) {
        boolean click = pressed != null && !dragged && picture != null;
        pressed = null;
        if (click) {
            viewport.boxAt(picture, event.x, event.y).ifPresent(box -> {
                select(box);
                open();
            });
        }
    }

    private void keyPressed(Event event) {
        if (picture == null) {
            return;
        }
        switch (event.character) {
            case '+', '=' -> zoom(STEP);
            case '-' -> zoom(1 / STEP);
            case '0' -> fit();
            case SWT.CR -> open();
            default -> namedKeyPressed(event.keyCode);
        }
    }

    private void namedKeyPressed(int key) {
        switch (key) {
            case SWT.ARROW_LEFT -> look(viewport.move(PAN, 0));
            case SWT.ARROW_RIGHT -> look(viewport.move(-PAN, 0));
            case SWT.ARROW_UP -> look(viewport.move(0, PAN));
            case SWT.ARROW_DOWN -> look(viewport.move(0, -PAN));
            case SWT.HOME -> fit();
            case SWT.PAGE_DOWN -> step(1);
            case SWT.PAGE_UP -> step(-1);
            default -> {
                // Another key has no meaning here.
            }
        }
    }

    private void step(int direction) {
        List<Box> boxes = picture.boxes();
        if (!boxes.isEmpty()) {
            int before = direction > 0 ? -1 : boxes.size();
            int next = (selected == null ? before : boxes.indexOf(selected)) + direction;
            select(boxes.get(Math.floorMod(next, boxes.size())));
            look(viewport.reveal(selected.area()));
        }
    }

    private void select(Box box) {
        selected = box;
        redraw();
    }

    private void open() {
        if (selected != null && selected.source() != null) {
            opener.accept(selected.source());
        }
    }

    private String description() {
        if (picture == null) {
            return "";
        }
        return selected == null ? picture.title() : selected.title() + " " + String.join(" ", selected.lines());
    }

    private void paint(GC graphics) {
        Palette palette = isDark() ? Palette.DARK : Palette.LIGHT;
        graphics.setBackground(PicturePainter.color(palette.paper()));
        graphics.fillRectangle(getClientArea());
        if (picture != null) {
            new PicturePainter(graphics, palette, title, text).paint(picture, viewport, selected);
        }
    }

    private boolean isDark() {
        Color around = getParent().getBackground();
        return around.getRed() + around.getGreen() + around.getBlue() < MEDIUM_BRIGHTNESS;
    }
}
