package org.thunderprism.eclipse.tests.user;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.eclipse.swt.widgets.Display;

/** Lets the workbench live while a test waits. Tests run in its thread. */
public final class Events {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TICK_MILLIS = 20;

    private Events() {}

    /** Handles events until something holds; fails when it does not for long. */
    public static void waitUntil(String what, Callable<Boolean> holds) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!call(holds)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what);
            }
            if (!display.readAndDispatch()) {
                display.timerExec(TICK_MILLIS, () -> {});
                display.sleep();
            }
        }
    }

    /** Handles the events that are there, and those that come in a while. */
    public static void rest(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        waitUntil("some time is over", () -> System.nanoTime() > end);
    }

    /** Handles the events that are there. */
    public static void settle() {
        Display display = Display.getCurrent();
        while (display.readAndDispatch()) {
            // One after the other.
        }
    }

    private static boolean call(Callable<Boolean> holds) {
        try {
            return holds.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
