package org.thunderprism.lang.tests.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.lang.model.ModelReading;
import org.thunderprism.lang.model.onnx.OnnxLimits;
import org.thunderprism.lang.model.onnx.OnnxReader;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;

/** What is told of files that are no usable ONNX models. */
class OnnxReaderTest {

    private static final SourceRange DECLARATION = new SourceRange("guard.thunder", 3, 1, 40, 24);

    @TempDir
    private Path folder;

    @Test
    void textIsNoModel() throws IOException {
        expect("TP3111", "protobuf messages are damaged", "ONNX, honestly".getBytes(StandardCharsets.UTF_8));
        expect("TP3111", "it has no graph", new byte[0]);
        expect("TP3111", "is of an unexpected kind", new Message().integer(7, 5).toBytes());
    }

    @Test
    void everyPartOfAModelIsNoModel() throws IOException {
        byte[] file = small().toBytes();
        for (int length = 0; length < file.length; length++) {
            ModelReading reading = read(Arrays.copyOf(file, length));
            assertThat(reading.content() == null)
                    .as("cut off after %d bytes", length)
                    .isEqualTo(reading.finding("model.onnx", DECLARATION).isPresent());
        }
    }

    @Test
    void changedBytesGiveAModelOrAFinding() throws IOException {
        byte[] file = small().toBytes();
        Random random = new Random(0);
        for (int round = 0; round < 3_000; round++) {
            byte[] changed = file.clone();
            for (int change = 0; change <= random.nextInt(3); change++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            ModelReading reading = read(changed);
            assertThat(reading.content() == null)
                    .isEqualTo(reading.finding("model.onnx", DECLARATION).isPresent());
        }
    }

    @Test
    void anOperatorIsNamedWithItsNode() throws IOException {
        byte[] file = OnnxFile.of(2)
                .node("LSTM", List.of("x"), List.of("y"), attributes -> {})
                .output("y", 1)
                .toBytes();
        expect("TP3112", "the operator LSTM of the node `the LSTM` is not supported", file);
    }

    @Test
    void namesFromAFileDoNotReachTheTerminalAsTheyAre() throws IOException {
        byte[] file = OnnxFile.of(2)
                .node("\u001b[31m" + "x".repeat(200), List.of("x"), List.of("y"), attributes -> {})
                .toBytes();
        assertThat(expect("TP3112", "?[31mxxx", file)).doesNotContain("\u001b").hasSizeLessThan(400);
    }

    @Test
    void theInputIsARowOfNumbers() throws IOException {
        expect("TP3114", "it has 2 inputs", OnnxFile.of(2).input("z", 1, 2).toBytes());
        expect("TP3114", "not made of numbers", new OnnxFile().input("x", 8, 2).toBytes());
        expect(
                "TP3114",
                "the number of its features is not fixed",
                OnnxFile.of(0)
                        .node("TreeEnsembleClassifier", List.of("x"), List.of("y"), attributes -> {})
                        .toBytes());
    }

    @Test
    void treesThatDoNotFitTogether() throws IOException {
        expectNode("different lengths", new Ensemble(2, 3));
        expectNode("it has 1 classes", new Ensemble(2, 1).leaf(0, 0));
        expectNode(
                "feature 2 of 2",
                new Ensemble(2, 3)
                        .split(0, 0, 2, "BRANCH_LEQ", 1, 1, 2)
                        .leaf(0, 1)
                        .leaf(0, 2));
        expectNode(
                "leads to node 2",
                new Ensemble(2, 3).split(0, 0, 0, "BRANCH_LEQ", 1, 1, 2).leaf(0, 1));
        expectNode(
                "two nodes of a tree",
                new Ensemble(2, 3).split(0, 0, 0, "BRANCH_LEQ", 1, 1, 1).leaf(0, 1));
        expectNode(
                "no root",
                new Ensemble(2, 3).split(0, 0, 0, "BRANCH_LEQ", 1, 0, 1).leaf(0, 1));
        expectNode("same number", new Ensemble(2, 3).leaf(0, 0).leaf(0, 0));
        expectNode(
                "compares by `BRANCH_MEMBER`",
                new Ensemble(2, 3)
                        .split(0, 0, 0, "BRANCH_MEMBER", 1, 1, 2)
                        .leaf(0, 1)
                        .leaf(0, 2));
        expectNode(
                "beyond 64-bit integers",
                new Ensemble(2, 3)
                        .split(0, 0, 0, "BRANCH_LEQ", 1e30, 1, 2)
                        .leaf(0, 1)
                        .leaf(0, 2));
        expectNode("class 3 of 3", new Ensemble(2, 3).leaf(0, 0).score(0, 0, 3, 1));
        expectNode("which is no number", new Ensemble(2, 3).leaf(0, 0).score(0, 0, 1, Double.NaN));
        expectNode("leave out classes", new Ensemble(2, 3).leaf(0, 0).score(0, 0, 1, -1));
        expectNode("2 base values for 3 classes", new Ensemble(2, 3).leaf(0, 0).base(1.0, 2.0));
        expectNode(
                "with two classes",
                new Ensemble(2, 2).leaf(0, 0).score(0, 0, 1, 1).base(1.0));
    }

    @Test
    void limitsAreKept() throws IOException {
        Ensemble chain = new Ensemble(2, 3);
        for (int node = 0; node < 40; node += 2) {
            chain.split(0, node, 0, "BRANCH_LEQ", node, node + 1, node + 2).leaf(0, node + 1);
        }
        expect(
                "TP3115",
                "the depth of a tree is limited to 16",
                chain.leaf(0, 40).toBytes());
        byte[] file = small().toBytes();
        OnnxLimits limits = OnnxLimits.DEFAULT;
        expect("TP3115", "a file is limited to 10 bytes", file, new OnnxLimits(10, 9, 9, 9, 9));
        expect("TP3115", "numbers is limited to 5", file, new OnnxLimits(limits.fileBytes(), 99, 5, 9, 9));
        expect("TP3115", "attributes is limited to 3", file, new OnnxLimits(limits.fileBytes(), 3, 99, 9, 9));
        expect("TP3115", "a vector is limited to 1 elements", file, new OnnxLimits(limits.fileBytes(), 99, 99, 9, 1));
    }

    @Test
    void aFileThatIsNotThere() {
        assertThat(finding(new OnnxReader().read(folder.resolve("none.onnx"))).getMessage())
                .contains("there is no such file");
        assertThat(finding(new OnnxReader().read(folder)).getMessage()).contains("it is not a regular file");
    }

    private static Ensemble small() {
        return new Ensemble(2, 3)
                .split(0, 0, 0, "BRANCH_LEQ", 1, 1, 2)
                .leaf(0, 1)
                .leaf(0, 2)
                .score(0, 1, 0, 1)
                .score(0, 2, 2, 1);
    }

    private void expectNode(String text, Ensemble ensemble) throws IOException {
        expect("TP3113", text, ensemble.toBytes());
    }

    private String expect(String code, String text, byte[] file) throws IOException {
        return expect(code, text, file, OnnxLimits.DEFAULT);
    }

    private String expect(String code, String text, byte[] file, OnnxLimits limits) throws IOException {
        Path path = Files.write(folder.resolve("model.onnx"), file);
        Diagnostic found = finding(new OnnxReader(limits).read(path));
        assertThat(found.getCode()).as(found.getMessage()).isEqualTo(code);
        assertThat(found.getMessage()).contains("`model.onnx`", text);
        assertThat(found.getLine()).isEqualTo(DECLARATION.line());
        return found.getMessage();
    }

    private static Diagnostic finding(ModelReading reading) {
        assertThat(reading.content()).isNull();
        return reading.finding("model.onnx", DECLARATION).orElseThrow();
    }

    private ModelReading read(byte[] file) throws IOException {
        return new OnnxReader().read(Files.write(folder.resolve("model.onnx"), file));
    }
}
