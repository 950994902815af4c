package org.thunderprism.product.tests.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.graphics.Point;

/** A user's hands: events come from the X server, as from a real keyboard and a real mouse. */
final class User {

    private static final String KEY_DELAY_MILLIS = "25";

    /** Presses a combination, for example {@code ctrl+s} or {@code Return}. */
    void press(String keys) {
        xdotool("key", keys);
    }

    /** Types a text, key by key. */
    void type(String text) {
        xdotool("type", "--delay", KEY_DELAY_MILLIS, "--", text);
    }

    void click(Point place) {
        click(place, 1);
    }

    void doubleClick(Point place) {
        click(place, 2);
    }

    private void click(Point place, int times) {
        xdotool("mousemove", "--sync", String.valueOf(place.x), String.valueOf(place.y));
        xdotool("click", "--repeat", String.valueOf(times), "--delay", "60", "1");
    }

    /** Makes the window in front as large as the screen, less its title. */
    void enlargeWindow() {
        xdotool("getactivewindow", "windowmove", "0", "0", "windowsize", "100%", "97%");
    }

    private static void xdotool(String... arguments) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + said);
            }
        } catch (IOException e) {
            throw new AssertionError("xdotool cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the journey was interrupted", e);
        }
    }
}
