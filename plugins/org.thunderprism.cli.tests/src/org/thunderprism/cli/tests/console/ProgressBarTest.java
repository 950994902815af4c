package org.thunderprism.cli.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thunderprism.cli.console.ProgressBar;
import org.thunderprism.compiler.progress.Progress;
import org.thunderprism.compiler.progress.Progress.Task;

class ProgressBarTest {

    private static final long MILLISECOND = 1_000_000;

    private final Recording recording = new Recording();
    private long now;

    @Test
    void shortWorkShowsNothing() {
        try (Task task = terminal(100).begin("verify ebpf", "rows", 100)) {
            now = 999 * MILLISECOND;
            task.advance(100);
        }

        assertThat(recording.take()).isEmpty();
    }

    @Test
    void longWorkShowsABarThatIsWipedAtTheEnd() {
        try (Task task = terminal(100).begin("verify ebpf", "rows", 40_000)) {
            now = 61_000 * MILLISECOND;
            task.advance(10_000);
            assertThat(recording.take())
                    .isEqualTo(
                            "\r\u001b[2Kverify ebpf  ███████░░░░░░░░░░░░░░░░░░░░░░░  25%  10,000 of 40,000 rows  1:01");
            now += 50 * MILLISECOND;
            task.advance(10_000);
            assertThat(recording.take()).as("not yet time for another picture").isEmpty();
            now += 50 * MILLISECOND;
            task.advance(20_000);
            assertThat(recording.take()).contains("██████████████████████████████ 100%");
        }

        assertThat(recording.take()).isEqualTo("\r\u001b[2K");
    }

    @Test
    void workOfUnknownLengthIsCounted() {
        Task task = terminal(100).begin("read", "rows", -1);
        now = 2_000 * MILLISECOND;
        task.advance(1_234);

        assertThat(recording.take()).endsWith("read  1,234 rows  0:02");
    }

    @Test
    void narrowTerminalsGetOneLineAllTheSame() {
        Task task = terminal(20).begin("verify ebpf", "rows", 100);
        now = 2_000 * MILLISECOND;
        task.advance(50);

        assertThat(recording.take()).isEqualTo("\r\u001b[2Kverify ebpf  ██████");
    }

    @Test
    void nothingIsDrawnInAFile() {
        try (Task task = new ProgressBar(recording.plain(), () -> now).begin("verify", "rows", 2)) {
            now = 60_000 * MILLISECOND;
            task.advance(1);
        }

        assertThat(recording.take()).isEmpty();
    }

    private Progress terminal(int width) {
        return new ProgressBar(recording.terminal(width), () -> now);
    }
}
