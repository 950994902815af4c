package org.thunderprism.cli.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thunderprism.cli.tests.command.Terminal.Outcome;

/**
 * Models in ONNX on the test rows of CICIOT2022: a decision tree and a forest against the labels that they were published with, and a network
 * against the score of its floating-point numbers. The data lie beside
 * the project, in the folder that the environment variable THUNDER_SHARED_DATA names; without it this test is not in the build.
 */
@Tag("published-data")
class PublishedOnnxModelsTest {

    private static final Path DATA = Path.of(System.getenv().getOrDefault("THUNDER_SHARED_DATA", ""), "ciciot2022");
    private static final int TEST_ROWS = 19_123;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tree", "forest"})
    void everyRowHasThePublishedLabelOnEveryRuntime(String model) throws IOException {
        Path program = program("onnx \"%s.onnx\"".formatted(model));
        Files.copy(DATA.resolve("models/" + model + ".onnx"), folder.resolve(model + ".onnx"));
        Path rows = Files.write(
                folder.resolve("rows.csv"),
                testRows(Files.readAllLines(DATA.resolve("models/" + model + "_labels_test.csv"))));

        Outcome score = Terminal.run("score", program.toString(), "--data", rows.toString());
        assertThat(score.exitCode()).as(score.err()).isZero();
        assertThat(score.out()).startsWith("rows      19,123\naccuracy  1.0\n");

        allAgree(program, rows);
    }

    /** The network's macro-F1 is 0.88706 in floating-point numbers. */
    @Test
    void aNetworkLosesAtMostAFifthOfAPoint() throws IOException {
        Path program = program("onnx \"mlp.onnx\" { fuzzy depth 4 calibrate \"train.csv\" }");
        Files.copy(DATA.resolve("models/mlp.onnx"), folder.resolve("mlp.onnx"));
        Files.write(folder.resolve("train.csv"), trainingRows());
        Path rows = Files.write(folder.resolve("rows.csv"), testRows(List.of()));

        Outcome score = Terminal.run("score", program.toString(), "--data", rows.toString());
        assertThat(score.exitCode()).as(score.err()).isZero();
        Matcher macroF1 = Pattern.compile("macro-F1 +([0-9.]+)").matcher(score.out());
        assertThat(macroF1.find()).isTrue();
        assertThat(Double.parseDouble(macroF1.group(1))).isBetween(0.88706 - 0.002, 1.0);
        allAgree(program, rows);
    }

    private Path program(String model) throws IOException {
        return Files.writeString(folder.resolve("guard.thunder"), """
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

            model trained = %s

            module classify role dataplane {
              let x = [ip_len, ip_total_len, protocol, tos, offset, max_byte, min_byte, max_ipd, min_ipd, ipd]
              let scores = trained(x)
              let class = argmax(scores)
            }
            """.formatted(model));
    }

    private static void allAgree(Path program, Path rows) {
        Outcome verify =
                Terminal.run("verify", program.toString(), "--data", rows.toString(), "--on", "interp,ebpf,wasm,p4,nx");
        assertThat(verify.exitCode()).as(verify.err() + verify.out()).isZero();
        assertThat(verify.out()).endsWith("all agree\n");
    }

    /** The test rows with other labels; without any they keep their own. */
    private static List<String> testRows(List<String> labels) throws IOException {
        List<String> flows = Files.readAllLines(DATA.resolve("ciciot2022.csv"));
        List<String> numbers = Files.readAllLines(DATA.resolve("models/test_rows.csv"));
        assertThat(numbers).hasSize(TEST_ROWS);
        List<String> rows = new ArrayList<>(List.of(flows.getFirst()));
        for (int index = 0; index < TEST_ROWS; index++) {
            String flow = flows.get(1 + Integer.parseInt(numbers.get(index)));
            rows.add(labels.isEmpty() ? flow : flow.substring(0, flow.lastIndexOf(',') + 1) + labels.get(index));
        }
        return rows;
    }

    private static List<String> trainingRows() throws IOException {
        List<String> flows = Files.readAllLines(DATA.resolve("ciciot2022.csv"));
        Set<String> test = Set.copyOf(Files.readAllLines(DATA.resolve("models/test_rows.csv")));
        List<String> rows = new ArrayList<>(List.of(flows.getFirst()));
        for (int row = 1; row < flows.size(); row++) {
            if (!test.contains(Integer.toString(row - 1))) {
                rows.add(flows.get(row));
            }
        }
        return rows;
    }
}
