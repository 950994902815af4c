package org.thunderprism.witness.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.process.HelperFiles;
import org.thunderprism.witness.process.ProcessResult;
import org.thunderprism.witness.process.ProcessRunner;
import org.thunderprism.witness.process.RunningProcess;
import org.thunderprism.witness.wasm.NodeWitness;

/** Programs are started without a shell, and none can take more time or memory than it may. */
class ProcessRunnerTest {

    private static final byte[] NOTHING = {};

    @Test
    void feedsInputAndCollectsOutput() throws WitnessException {
        byte[] input = "a\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        ProcessResult result = ProcessRunner.DEFAULT.run(List.of("cat"), input);
        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).isEqualTo(input);
        assertThat(result.errorText()).isEmpty();
    }

    @Test
    void reportsExitCodeAndErrors() throws WitnessException {
        ProcessResult result = ProcessRunner.DEFAULT.run(List.of("ls", "/no/such/folder"), NOTHING);
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.outputText()).isEmpty();
        assertThat(result.errorText()).contains("/no/such/folder");
    }

    @Test
    void hasNoShell() throws WitnessException {
        ProcessResult result = ProcessRunner.DEFAULT.run(List.of("echo", "$HOME", ";", "ls", "*"), NOTHING);
        assertThat(result.outputText()).isEqualTo("$HOME ; ls *\n");
    }

    @Test
    void keepsNoMoreOutputThanTheLimit() throws WitnessException {
        ProcessRunner runner = new ProcessRunner(Duration.ofSeconds(20), 1_000);
        ProcessResult result = runner.run(List.of("head", "-c", "5000000", "/dev/zero"), NOTHING);
        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).hasSize(1_000);
    }

    @Test
    void stopsWhatRunsTooLong() {
        ProcessRunner runner = new ProcessRunner(Duration.ofMillis(200), 1_000);
        assertThat(code(() -> runner.run(List.of("sleep", "60"), NOTHING))).isEqualTo("TP4703");
    }

    @Test
    void stopsWhatDoesNotAnswer() throws WitnessException {
        ProcessRunner runner = new ProcessRunner(Duration.ofMillis(200), 1_000);
        try (RunningProcess process = runner.start(List.of("sleep", "60"))) {
            process.send(NOTHING);
            assertThat(code(() -> process.receive(1))).isEqualTo("TP4703");
        }
    }

    @Test
    void saysWhyAProgramEnded() throws WitnessException {
        try (RunningProcess process = ProcessRunner.DEFAULT.start(List.of("ls", "/no/such/folder"))) {
            process.send(NOTHING);
            WitnessException failure = catchThrowableOfType(WitnessException.class, () -> process.receive(1));
            assertThat(failure.diagnostics().get(0).getCode()).isEqualTo("TP4702");
            assertThat(failure).hasMessageContaining("/no/such/folder");
            assertThat(process.hasFailed()).isTrue();
        }
    }

    @Test
    void refusesAnswersOfImpossibleLength() throws WitnessException {
        try (RunningProcess process = ProcessRunner.DEFAULT.start(List.of("cat"))) {
            assertThat(code(() -> process.receive(-1))).isEqualTo("TP4704");
        }
    }

    @Test
    void saysThatAProgramIsNotThere() {
        assertThat(ProcessRunner.find("no-such-program")).isEmpty();
        assertThat(ProcessRunner.find("cat")).isPresent();
        assertThat(code(() -> ProcessRunner.DEFAULT.run(List.of("/no/such/program"), NOTHING)))
                .isEqualTo("TP4702");
    }

    @Test
    void helperFilesAreKept(@TempDir Path folder) throws Exception {
        HelperFiles files = new HelperFiles(folder);
        Path runner = files.file(NodeWitness.class, "node-runner.mjs");
        assertThat(runner).hasFileName("node-runner.mjs").isNotEmptyFile();
        Files.setLastModifiedTime(runner, java.nio.file.attribute.FileTime.fromMillis(0));
        assertThat(files.file(NodeWitness.class, "node-runner.mjs")).isEqualTo(runner);
        assertThat(Files.getLastModifiedTime(runner).toMillis()).isZero();
    }

    @Test
    void saysThatHelperFilesHaveNoPlace() {
        HelperFiles files = new HelperFiles(Path.of("/dev/null/cache"));
        assertThat(code(() -> files.file(NodeWitness.class, "node-runner.mjs"))).isEqualTo("TP4708");
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        return catchThrowableOfType(WitnessException.class, action)
                .diagnostics()
                .get(0)
                .getCode();
    }
}
