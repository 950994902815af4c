package org.thunderprism.cli.console;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.thunderprism.compiler.progress.Progress;

/** A bar on the terminal's last line, for work that takes longer than a second; nothing at all elsewhere. */
public final class ProgressBar implements Progress {

    private static final long PATIENCE = 1_000_000_000L;
    private static final long REFRESH = 100_000_000L;
    private static final int BAR_COLUMNS = 30;
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final Screen screen;
    private final LongSupplier nanoTime;

    /**
     * @param screen where the bar is drawn, when it is a terminal
     * @param nanoTime the clock
     */
    public ProgressBar(Screen screen, LongSupplier nanoTime) {
        this.screen = screen;
        this.nanoTime = nanoTime;
    }

    @Override
    public Task begin(String name, String unit, long total) {
        return screen.terminal() ? new Bar(name, unit, total, nanoTime.getAsLong()) : NONE.begin(name, unit, total);
    }

    private final class Bar implements Task {
        private final String name;
        private final String unit;
        private final long total;
        private final long begin;
        private long nextDraw;
        private long done;
        private boolean drawn;

        Bar(String name, String unit, long total, long begin) {
            this.name = name;
            this.unit = unit;
            this.total = total;
            this.begin = begin;
            this.nextDraw = begin + PATIENCE;
        }

        @Override
        public void advance(long amount) {
            done += amount;
            long now = nanoTime.getAsLong();
            if (now - nextDraw >= 0) {
                nextDraw = now + REFRESH;
                drawn = true;
                screen.print(CLEAR_LINE + text((now - begin) / 1_000_000_000L));
            }
        }

        @Override
        public void close() {
            if (drawn) {
                screen.print(CLEAR_LINE);
            }
        }

        private String text(long seconds) {
            String time = "%d:%02d".formatted(seconds / 60, seconds % 60);
            String text = total < 0
                    ? String.format(Locale.ROOT, "%s  %,d %s  %s", name, done, unit, time)
                    : String.format(
                            Locale.ROOT,
                            "%s  %s %3d%%  %,d of %,d %s  %s",
                            name,
                            bar(),
                            percent(),
                            done,
                            total,
                            unit,
                            time);
            return text.length() < screen.width() ? text : text.substring(0, screen.width() - 1);
        }

        private long percent() {
            return total == 0 ? 100 : Math.min(100, done * 100 / total);
        }

        private String bar() {
            int full = (int) (percent() * BAR_COLUMNS / 100);
            return "█".repeat(full) + "░".repeat(BAR_COLUMNS - full);
        }
    }
}
