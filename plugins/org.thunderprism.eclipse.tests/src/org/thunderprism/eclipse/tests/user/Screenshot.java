package org.thunderprism.eclipse.tests.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** Pictures of the screen, for people to look at. */
public final class Screenshot {

    private static final Duration PAINTING = Duration.ofMillis(700);

    private Screenshot() {}

    /** Takes the whole screen, pop-ups included. */
    public static void take(String name) {
        Events.rest(PAINTING);
        Display display = Display.getCurrent();
        Rectangle screen = display.getPrimaryMonitor().getBounds();
        Image image = new Image(display, screen.width, screen.height);
        GC graphics = new GC(display);
        try {
            graphics.copyArea(image, screen.x, screen.y);
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            Path folder = Path.of(System.getProperty("thunderprism.screenshots", "target/screenshots"));
            Files.createDirectories(folder);
            loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            graphics.dispose();
            image.dispose();
        }
    }
}
