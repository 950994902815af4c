package org.thunderprism.cli.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thunderprism.cli.tests.command.Terminal.Outcome;

/**
 * A decision tree and a forest in ONNX on the test rows of CICIOT2022, against the labels that they were published with. The data lie beside
 * the project, in the folder that the environment variable THUNDER_SHARED_DATA names; without it this test is not in the build.
 */
@Tag("published-data")
class PublishedTreesTest {

    private static final Path DATA = Path.of(System.getenv().getOrDefault("THUNDER_SHARED_DATA", ""), "ciciot2022");
    private static final int TEST_ROWS = 19_123;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tree", "forest"})
    void everyRowHasThePublishedLabelOnEveryRuntime(String model) throws IOException {
        Path program = Files.writeString(folder.resolve("guard.thunder"), """
            program guard version "1.0.0" facet bolt

            input Flow {
              ip_len : u8
              ip_total_len : u16
              protocol : u8
              tos : u8
              offset : u16
              max_byte : u32
              min_byte : u16
              max_ipd : u32
              min_ipd : u32
              ipd : u32
            }

            model trees = onnx "%s.onnx"

            module classify role dataplane {
              let x = [ip_len, ip_total_len, protocol, tos, offset, max_byte, min_byte, max_ipd, min_ipd, ipd]
              let scores = trees(x)
              let class = argmax(scores)
            }
            """.formatted(model));
        Files.copy(DATA.resolve("models/" + model + ".onnx"), folder.resolve(model + ".onnx"));
        Path rows = Files.write(folder.resolve("rows.csv"), rows(model));

        Outcome score = Terminal.run("score", program.toString(), "--data", rows.toString());
        assertThat(score.exitCode()).as(score.err()).isZero();
        assertThat(score.out()).startsWith("rows      19,123\naccuracy  1.0\n");

        Outcome verify =
                Terminal.run("verify", program.toString(), "--data", rows.toString(), "--on", "interp,ebpf,wasm,p4,nx");
        assertThat(verify.exitCode()).as(verify.err() + verify.out()).isZero();
        assertThat(verify.out()).endsWith("all agree\n");
    }

    /** The test rows, labelled with what the model said of them. */
    private static List<String> rows(String model) throws IOException {
        List<String> flows = Files.readAllLines(DATA.resolve("ciciot2022.csv"));
        List<String> numbers = Files.readAllLines(DATA.resolve("models/test_rows.csv"));
        List<String> labels = Files.readAllLines(DATA.resolve("models/" + model + "_labels_test.csv"));
        assertThat(numbers).hasSameSizeAs(labels).hasSize(TEST_ROWS);
        List<String> rows = new ArrayList<>(List.of(flows.getFirst()));
        for (int index = 0; index < TEST_ROWS; index++) {
            String flow = flows.get(1 + Integer.parseInt(numbers.get(index)));
            rows.add(flow.substring(0, flow.lastIndexOf(',') + 1) + labels.get(index));
        }
        return rows;
    }
}
