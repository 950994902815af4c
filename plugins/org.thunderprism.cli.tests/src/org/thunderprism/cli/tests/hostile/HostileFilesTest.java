package org.thunderprism.cli.tests.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.cli.tests.command.Terminal;
import org.thunderprism.cli.tests.command.Terminal.Outcome;

/** Files that are no files, files that programs refer to and that are broken, and places that cannot be written. */
class HostileFilesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HEADER = "program p version \"1.0.0\" facet bolt\n";
    private static final String INPUT = "input Packet { value : u32  small : i8 }\n";
    private static final String MODULE = "module m { let sum = value as u8 + (small as u8) }\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeFiles() throws IOException, InterruptedException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("sparse").toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        Files.createDirectory(folder.resolve("directory"));
        Files.createSymbolicLink(folder.resolve("endless"), Path.of("/dev/zero"));
        Files.createSymbolicLink(folder.resolve("elsewhere"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(folder.resolve("circle"), folder.resolve("circle"));
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe").toString())
                        .start()
                        .waitFor())
                .isZero();
    }

    /** What leads out of the folder must not be there when it is cleared away. */
    @AfterEach
    void removeLinks() throws IOException {
        for (String link : new String[] {"endless", "elsewhere", "circle"}) {
            Files.delete(folder.resolve(link));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sparse, TP1002",
        "directory, TP1008",
        "endless, TP1008",
        "elsewhere, TP1008",
        "circle, TP1008",
        "pipe, TP1008",
        "missing, TP1008"
    })
    void isNoProgram(String name, String code) {
        assertRefused(run("check", folder.resolve(name).toString()), name + ":1:1: error " + code);
        assertRefused(run("fmt", folder.resolve(name).toString()), name + ":1:1: error " + code);
    }

    @ParameterizedTest
    @CsvSource({
        "sparse, TP1105",
        "directory, TP1105",
        "endless, TP1105",
        "elsewhere, TP1105",
        "circle, TP1105",
        "pipe, TP1105",
        "missing, TP1105",
        "../missing, TP1106",
        "/dev/zero, TP1106",
        "http://localhost:1/a, TP1106",
        "jar:file:/a.jar!/a, TP1106",
        "'', TP1106"
    })
    void isNoLibrary(String path, String code) throws IOException {
        assertRefused(check("import \"" + path + "\"\n" + INPUT + MODULE), ":2:8: error " + code);
    }

    @Test
    void librariesThatImportEachOther() throws IOException {
        Files.writeString(
                folder.resolve("one.thunder"), "import \"two.thunder\"\nconst ONE = 1\nconst THREE = TWO + 1\n");
        Files.writeString(folder.resolve("two.thunder"), "import \"one.thunder\"\nconst TWO = ONE + 1\n");
        Outcome outcome = check("import \"one.thunder\"\n" + INPUT + "module m { let a = value + THREE }");
        assertThat(outcome.err() + outcome.out()).doesNotContain("error");
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of("empty", "", "TP2023"),
                Arguments.of("without a column", "key\n1\n", "TP2023"),
                Arguments.of("ragged", "key,result\n1\n", "TP2024"),
                Arguments.of("a key out of range", "key,result\n999,1\n", "TP20"),
                Arguments.of("a result out of range", "key,result\n1,999\n", "TP2024"),
                Arguments.of("a word", "key,result\nabc,1\n", "TP2024"),
                Arguments.of("a formula", "key,result\n=1+1,1\n", "TP2024"),
                Arguments.of("NUL", "key,result\n\0,1\n", "TP2024"),
                Arguments.of("a huge cell", "key,result\n" + "1".repeat(1 << 20) + ",1\n", "TP2024"),
                Arguments.of("an open quote", "key,result\n\"1,1\n", "TP2024"),
                Arguments.of("too many rows", "key,result\n" + "1,1\n".repeat(1_000_001), "TP2023"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void isNoTable(String name, String content, String code) throws IOException {
        Files.writeString(folder.resolve("rows.csv"), content);
        assertRefused(
                check(INPUT + "table t(key: u8) -> u8 from \"rows.csv\"\nmodule m { let a = t(value as u8) }"),
                "error " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sparse", "directory", "pipe", "missing", "../rows.csv", "/etc/passwd", ""})
    void isNoFileOfRowsOrModel(String path) throws IOException {
        assertRefused(
                check(INPUT + "table t(key: u8) -> u8 from \"" + path + "\"\nmodule m { let a = t(value as u8) }"),
                ":3:");
        assertRefused(check(INPUT + "model t = pegasus \"" + path + "\"\nmodule m { let a = t([value]) }"), ":3:");
    }

    static Stream<Arguments> dataSets() {
        return Stream.of(
                Arguments.of("without a column", "value\n1\n", "data.csv:1:1: error TP5003"),
                Arguments.of("a column twice", "value,value,small\n1,1,2\n", "data.csv:1:1: error TP5004"),
                Arguments.of("a short row", "value,small\n1\n", "data.csv:2:1: error TP5007"),
                Arguments.of("a long row", "value,small\n1,2,3,4\n", "data.csv:2:1: error TP5007"),
                Arguments.of("a value out of range", "value,small\n1,200\n", "data.csv:2:3: error TP5006"),
                Arguments.of("a negative value", "value,small\n-1,2\n", "data.csv:2:1: error TP5006"),
                Arguments.of("a fraction", "value,small\n1.5,2\n", "data.csv:2:1: error TP5005"),
                Arguments.of("no number", "value,small\nNaN,2\n", "data.csv:2:1: error TP5005"),
                Arguments.of("a power", "value,small\n1e999999999,2\n", "data.csv:2:1: error TP5005"),
                Arguments.of(
                        "many digits", "value,small\n" + "9".repeat(60_000) + ",2\n", "data.csv:2:1: error TP5006"),
                Arguments.of(
                        "a huge cell", "value,small\n" + "1".repeat(5 << 20) + ",2\n", "data.csv:2:1: error TP5009"),
                Arguments.of(
                        "a huge quoted cell",
                        "value,small\n\"" + "1\n".repeat(5 << 20) + "\",2\n",
                        "data.csv:2:1: error TP5009"),
                Arguments.of(
                        "many columns",
                        "value," + "x,".repeat(100_000) + "small\n",
                        "data.csv:1:131077: error TP5008"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dataSets")
    void isNoDataSet(String name, String content, String finding) throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"), content);
        Path program = Files.writeString(folder.resolve("program.thunder"), HEADER + INPUT + MODULE);
        assertRefused(run("run", program.toString(), "--on", "interp", "--data", data.toString()), finding);
    }

    @Test
    void cannotBeWritten() throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"), "value,small\n1,2\n");
        String program = Files.writeString(folder.resolve("program.thunder"), HEADER + INPUT + MODULE)
                .toString();
        for (String place : new String[] {"/proc/none/out", data.resolve("out").toString()}) {
            assertUnwritable(run("run", program, "--on", "interp", "--data", data.toString(), "--out", place));
            assertUnwritable(run("build", program, "-o", place));
        }
    }

    private static void assertUnwritable(Outcome outcome) {
        assertThat(outcome.err()).contains("error TP6002: Cannot write").doesNotContain("Exception", "\tat ");
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
    }

    private Outcome check(String content) throws IOException {
        return run(
                "check",
                Files.writeString(folder.resolve("program.thunder"), HEADER + content)
                        .toString());
    }

    private static Outcome run(String... arguments) {
        return assertTimeoutPreemptively(PATIENCE, () -> Terminal.run(arguments), () -> Arrays.toString(arguments));
    }

    private static void assertRefused(Outcome outcome, String finding) {
        assertThat(outcome.err())
                .contains(finding)
                .doesNotContain("TP69", "Exception", "\tat ", "\u0000")
                .hasSizeLessThan(10_000);
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FINDINGS);
    }
}
