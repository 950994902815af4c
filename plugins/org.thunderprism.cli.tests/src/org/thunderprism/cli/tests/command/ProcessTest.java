package org.thunderprism.cli.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.cli.Main;

/** The program as a process: its streams, its exit code, and the terminal behind it. */
class ProcessTest {

    private static final String ERRORS = "cases/errors.thunder";

    @TempDir
    private Path folder;

    private record Ended(int exitCode, String out, String err) {}

    @Test
    void findingsGoToTheStandardErrorAndTheExitCode() throws Exception {
        Ended ended = run(Map.of(), java("check", ERRORS));

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith(ERRORS + ":11:39: error TP1101: ").doesNotContain("\u001b");
    }

    @Test
    void versionIsAnsweredAlone() throws Exception {
        assertThat(run(Map.of(), java("--version"))).isEqualTo(new Ended(0, "thunder 0.1.0\n", ""));
    }

    @Test
    void terminalsGetColoursUnlessNobodyWantsThem() throws Exception {
        assertThat(onTerminal(Map.of("TERM", "xterm"), "check", ERRORS)).contains("\u001b[1;31merror\u001b[0m");
        assertThat(onTerminal(Map.of("TERM", "xterm", "NO_COLOR", "1"), "check", ERRORS))
                .doesNotContain("\u001b");
        assertThat(onTerminal(Map.of("TERM", "dumb"), "check", ERRORS)).doesNotContain("\u001b");
        assertThat(onTerminal(Map.of("TERM", "xterm"), "--color=never", "check", ERRORS))
                .doesNotContain("\u001b");
    }

    @Test
    void coloursCanBeForced() throws Exception {
        assertThat(run(Map.of(), java("check", "--color=always", ERRORS)).err()).contains("\u001b[1;31merror\u001b[0m");
    }

    @Test
    void missingToolsAreNamed() throws Exception {
        Ended ended = run(
                Map.of("PATH", folder.toString()),
                java(
                        "build",
                        "cases/small.thunder",
                        "--backend",
                        "ebpf",
                        "-o",
                        folder.resolve("build").toString()));

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err()).startsWith("thunder: error TP4701: `clang` is needed to compile eBPF programs");
        assertThat(folder.resolve("build")).doesNotExist();
    }

    @Test
    void narrowTerminalsGetAllOfIt() throws Exception {
        String shown = run(
                        Map.of("TERM", "xterm"),
                        List.of(
                                "script",
                                "-qec",
                                "stty cols 40; " + String.join(" ", java("fmt", "--help")),
                                "/dev/null"))
                .out();

        assertThat(shown).contains("Formats programs").contains("Example").doesNotContain("TP69");
    }

    @Test
    void outputThatCannotBeWrittenIsNoSuccess() throws Exception {
        for (String[] arguments : new String[][] {{"explain", "TP1201"}, {"--help"}, {"fmt", "--help"}}) {
            Ended ended = run(Map.of(), shell(String.join(" ", java(arguments)) + " > /dev/full"));

            assertThat(ended.err())
                    .startsWith("thunder: error TP6002: Cannot write `standard output`: ")
                    .hasLineCount(1);
            assertThat(ended.exitCode()).isEqualTo(3);
        }
    }

    @Test
    void readersMayStop() throws Exception {
        Ended ended =
                run(Map.of(), shell(String.join(" ", java("explain")) + " | read -r line; echo ${PIPESTATUS[0]}"));

        assertThat(ended).isEqualTo(new Ended(0, "141\n", ""));
    }

    private static List<String> shell(String command) {
        return List.of("bash", "-c", command);
    }

    /** Runs the program on a terminal of its own, and returns what it shows there. */
    private String onTerminal(Map<String, String> environment, String... arguments) throws Exception {
        String command = String.join(" ", java(arguments));
        return run(environment, List.of("script", "-qec", command, "/dev/null")).out();
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dguice_bytecode_gen_option=DISABLED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path").replace(' ', File.pathSeparatorChar),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Ended run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("NO_COLOR", "TERM", "JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + command);
        }
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8).replace("\r\n", "\n"),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
