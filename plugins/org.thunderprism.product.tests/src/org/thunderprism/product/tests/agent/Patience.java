package org.thunderprism.product.tests.agent;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits, in a thread that is not the display's. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final long TICK_MILLIS = 20;

    private Patience() {}

    /** Waits until there is something. */
    static <T> T until(String what, Supplier<Optional<T>> seen) {
        long end = System.nanoTime() + LONGEST.toNanos();
        for (Optional<T> found = seen.get(); ; found = seen.get()) {
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            rest(Duration.ofMillis(TICK_MILLIS));
        }
    }

    /** Waits until something holds. */
    static void until(String what, BooleanSupplier holds) {
        until(what, () -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    static void rest(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the journey was interrupted", e);
        }
    }
}
