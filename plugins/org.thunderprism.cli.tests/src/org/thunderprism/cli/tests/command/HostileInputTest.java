package org.thunderprism.cli.tests.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.cli.tests.command.Terminal.Outcome;

/** Whatever a file holds, the answer is a diagnostic, and it comes soon. */
class HostileInputTest {

    /** Much longer than it takes, so that a busy machine does not matter: what hangs is found all the same. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String HEADER = "program p version \"1.0.0\" facet bolt\ninput Packet { value : u32 }\n";
    private static final String GUARD = "../../examples/traffic_guard/traffic_guard.thunder";

    @TempDir
    private Path folder;

    static Stream<Arguments> programs() {
        return Stream.of(
                program("empty", ""),
                program("ten megabytes of one word", "a".repeat(10 << 20)),
                program("ten megabytes of declarations", "const a = 1\n".repeat(900_000)),
                program(
                        "nested parentheses",
                        HEADER + "module m { let a = " + "(".repeat(10_000) + "1" + ")".repeat(10_000) + " }"),
                program(
                        "nested blocks",
                        HEADER + "module m { " + "if true { ".repeat(10_000) + "}".repeat(10_000) + " }"),
                program("unclosed parentheses", HEADER + "module m { let a = " + "(".repeat(10_000)),
                program("a long sum", HEADER + "module m { let a = value" + " + value".repeat(20_000) + " }"),
                program("negations", HEADER + "module m { let a = " + "-".repeat(10_000) + "1 }"),
                program("endless loop", HEADER + "module m { for i in 0 ..< 1000000000 { let a = value + i } }"),
                program(
                        "nested loops",
                        HEADER + "module m { for i in 0 ..< 100000 { for j in 0 ..< 100000 { pass } } }"),
                program("empty loop", HEADER + "module m { for i in 0 ..< 1000000000 { } }"),
                program("endless fold", HEADER + "module m { let a = sum(i in 0 ..< 1000000000) value }"),
                program("recursion", HEADER + "fn f(x: u32) -> u32 = f(x)\nmodule m { let a = f(value) }"),
                program("doubling functions", HEADER + doubling() + "module m { let a = f40(value) }"),
                program("huge vector", HEADER + "fn f(x: u32[1000000000]) -> u32 = x[0]\nmodule m { let a = value }"),
                program(
                        "huge state",
                        HEADER + "state s slots 1073741824 share locked { a : u64[1000000] }\nmodule m { s.a[0] = 1 }"),
                program(
                        "huge constant",
                        HEADER + "const A = " + "9".repeat(1_000_000) + "\nmodule m { let a = value + A }"),
                program("huge power", HEADER + "const A = 1 << 1000000000\nmodule m { let a = value + A }"),
                program("NUL", HEADER + "module m { let a\u0000 = 1 }"),
                program("escape sequences", HEADER + "module \u001b[2J { }"),
                program("open string", "program p version \"1.0.0"),
                program("open comment", HEADER + "/* " + "x".repeat(1 << 20)),
                program("import of itself", HEADER + "import \"hostile.thunder\"\nmodule m { let a = value + b }"),
                program("import of a device", "import \"/dev/zero\"\n" + HEADER + "module m { let a = b }"),
                program(
                        "import above the folder",
                        "import \"../../../../etc/passwd\"\n" + HEADER + "module m { let a = b }"),
                Arguments.of("broken UTF-8", new byte[] {'c', 'o', 'n', 's', 't', ' ', (byte) 0xC3, (byte) 0x28}),
                Arguments.of("UTF-16", HEADER.getBytes(StandardCharsets.UTF_16)),
                Arguments.of("noise", noise(1 << 20)));
    }

    private static String doubling() {
        StringBuilder functions = new StringBuilder("fn f0(x: u32) -> u32 = x\n");
        for (int i = 1; i <= 40; i++) {
            functions.append("fn f%d(x: u32) -> u32 = f%d(x) + f%d(x)%n".formatted(i, i - 1, i - 1));
        }
        return functions.toString();
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static Arguments program(String name, String text) {
        return Arguments.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void programsGiveDiagnostics(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("hostile.thunder"), content);

        Outcome outcome = soon("check", file.toString());

        if (name.equals("empty")) {
            assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
        } else {
            assertRefused(outcome);
        }
    }

    static Stream<Arguments> models() {
        return Stream.of(
                Arguments.of("empty", ""),
                Arguments.of("no JSON", "\u0000\u0001"),
                Arguments.of("no layers", "{}"),
                Arguments.of("nothing in the layers", "{\"layers\": []}"),
                Arguments.of("NaN", model("[NaN, 1]")),
                Arguments.of("infinite", model("[Infinity, 1]")),
                Arguments.of("fractions", model("[0.5, 1]")),
                Arguments.of("huge", model("[1e400, 1]")),
                Arguments.of("long digits", model("[" + "9".repeat(1 << 20) + ", 1]")),
                Arguments.of("deep", "[".repeat(1 << 20)),
                Arguments.of("wrong shape", model("[1, 2, 3]")),
                Arguments.of(
                        "missing threshold",
                        "{\"layers\":[{\"block_size\":1,\"blocks\":[{\"feature\":[0],\"table\":[[1],[2]]}]}]}"),
                Arguments.of("negative feature", model("[1, 2]").replace("\"feature\":[0]", "\"feature\":[-1]")),
                Arguments.of("huge block", model("[1, 2]").replace("\"block_size\":1", "\"block_size\":2147483647")));
    }

    private static String model(String row) {
        return "{\"layers\":[{\"block_size\":1,\"blocks\":[{\"feature\":[0],\"threshold\":[5],\"table\":[%s,[1,2]]}]}]}"
                .formatted(row);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void modelsGiveDiagnostics(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("model.json"), content);

        assertRefused(soon("score", GUARD, "--data", "cases/short.csv", "--model", "mlp=" + file));
    }

    static Stream<Arguments> dataSets() {
        return Stream.of(
                Arguments.of("empty", new byte[0]),
                Arguments.of("noise", noise(1 << 20)),
                Arguments.of("one endless line", "1,".repeat(5 << 20).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("open quote", "\"ip_len\n".repeat(1 << 18).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dataSets")
    void dataSetsGiveDiagnostics(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("data.csv"), content);

        assertRefused(soon("run", GUARD, "--on", "interp", "--data", file.toString()));
    }

    private static Outcome soon(String... arguments) {
        return assertTimeoutPreemptively(PATIENCE, () -> Terminal.run(arguments), () -> Arrays.toString(arguments));
    }

    private static void assertRefused(Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.FINDINGS);
        assertThat(outcome.err())
                .contains(": error TP")
                .doesNotContain("TP69", "Exception", "\tat ", "\u001b", "\u0000")
                .hasSizeLessThan(100_000);
    }
}
