package org.thunderprism.cli.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.cli.tests.command.Terminal.Outcome;

/**
 * The commands on all flows of CICIOT2022 with the model that Pegasus (SIGCOMM 2025) published. The data lie beside the project, in the
 * folder that the environment variable THUNDER_SHARED_DATA names; without it this test is not in the build.
 */
@Tag("published-data")
class PublishedModelTest {

    private static final Path DATA = Path.of(System.getenv().getOrDefault("THUNDER_SHARED_DATA", ""), "ciciot2022");
    private static final String PROGRAM = "../../examples/traffic_guard/traffic_guard.thunder";
    private static final String MODEL = "mlp=" + DATA.resolve("pegasus_mlp_b.json");
    private static final String FLOWS = DATA.resolve("ciciot2022.csv").toString();

    @TempDir
    private Path folder;

    @BeforeAll
    static void dataAreThere() {
        assertThat(DATA)
                .as("set the environment variable THUNDER_SHARED_DATA to the folder that holds ciciot2022")
                .isDirectory();
    }

    @Test
    void scoreIsThePublishedOne() {
        Outcome outcome = Terminal.run("score", PROGRAM, "--model", MODEL, "--data", FLOWS);

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .startsWith("rows      38,245\naccuracy  0.8572362400313767\nmacro-F1  0.8563548831138729\n");
    }

    @Test
    void allRuntimesAgreeOnEveryRow() {
        Outcome outcome =
                Terminal.run("verify", PROGRAM, "--model", MODEL, "--data", FLOWS, "--on", "interp,ebpf,wasm,nx");

        assertThat(outcome.exitCode()).as(outcome.err() + outcome.out()).isZero();
        assertThat(outcome.out())
                .containsPattern("interp +38,245 +0 ")
                .containsPattern("ebpf +38,245 +0 ")
                .containsPattern("wasm +38,245 +0 ")
                .containsPattern("nx( \\(stand-in\\))? +38,245 +0 ")
                .endsWith("all agree\n");
    }

    @Test
    void logitsOfTheKernelAreThePublishedOnes() throws IOException {
        Path results = folder.resolve("results.csv");

        Outcome outcome = Terminal.run(
                "run", PROGRAM, "--model", MODEL, "--data", FLOWS, "--on", "ebpf", "--out", results.toString());

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        List<String> rows = Files.readAllLines(results);
        int first = List.of(rows.getFirst().split(",")).indexOf("logits[0]");
        List<String> logits = rows.stream()
                .skip(1)
                .map(row -> String.join(",", List.of(row.split(",")).subList(first, first + 3)))
                .toList();
        assertThat(logits).isEqualTo(Files.readAllLines(DATA.resolve("logits.csv")));
    }
}
