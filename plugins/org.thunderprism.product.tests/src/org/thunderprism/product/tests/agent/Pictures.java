package org.thunderprism.product.tests.agent;

import java.time.Duration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** Pictures of the screen, one for each step of a journey. */
final class Pictures {

    private static final Duration PAINTING = Duration.ofMillis(1200);

    private final Display display;
    private final Report report;
    private int taken;

    Pictures(Display display, Report report) {
        this.display = display;
        this.report = report;
    }

    /** Takes the whole screen, pop-ups included. */
    void take(String name) {
        Patience.rest(PAINTING);
        taken++;
        String file =
                report.folder().resolve("%02d-%s.png".formatted(taken, name)).toString();
        display.syncExec(() -> {
            Rectangle screen = display.getPrimaryMonitor().getBounds();
            Image image = new Image(display, screen.width, screen.height);
            GC graphics = new GC(display);
            graphics.copyArea(image, screen.x, screen.y);
            graphics.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            image.dispose();
            loader.save(file, SWT.IMAGE_PNG);
        });
    }
}
