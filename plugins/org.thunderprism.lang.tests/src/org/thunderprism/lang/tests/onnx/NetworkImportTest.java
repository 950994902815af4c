package org.thunderprism.lang.tests.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.lang.model.ModelReading;
import org.thunderprism.lang.model.TrainedModel;
import org.thunderprism.lang.model.network.FloatNetwork;
import org.thunderprism.lang.model.onnx.OnnxReader;

/** Dense networks give what ONNX Runtime gives, whatever their linear steps were folded into. */
class NetworkImportTest {

    private static final int FEATURES = 4;
    private static final int ROWS = 50;
    private static final List<String> ACTIVATIONS = List.of("Relu", "Tanh", "Sigmoid");

    @TempDir
    private Path folder;

    @Test
    void randomNetworksGiveTheOraclesScores() throws IOException, InterruptedException {
        List<long[]> rows = IntStream.range(0, ROWS)
                .mapToObj(row -> new Random(row).longs(FEATURES, -20, 20).toArray())
                .toList();
        Oracle oracle = new Oracle(folder);
        List<byte[]> files = new ArrayList<>();
        for (int seed = 0; seed < 20; seed++) {
            files.add(network(new Random(seed)));
            oracle.ask(files.getLast(), rows);
        }
        oracle.answer();
        for (int number = 0; number < files.size(); number++) {
            FloatNetwork network = read(files.get(number));
            List<String> scores = oracle.answer(number);
            for (int row = 0; row < ROWS; row++) {
                double[] expected = Arrays.stream(scores.get(row).split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                double[] actual =
                        network.of(Arrays.stream(rows.get(row)).asDoubleStream().toArray());
                assertThat(actual).as("network %d, row %d", number, row).containsExactly(expected, within(1e-3));
            }
        }
    }

    @Test
    void whatIsNotAChainIsNamed() throws IOException {
        expect(
                "`the Add` (Add) cannot be used: it joins two values that are computed",
                OnnxFile.of(2).node("Add", List.of("x", "x"), List.of("y"), attributes -> {}));
        expect(
                "`the Relu` (Relu) cannot be used: it does not go on from the value made last",
                OnnxFile.of(2)
                        .tensor("w", List.of(2, 2), 1, 2, 3, 4)
                        .node("MatMul", List.of("x", "w"), List.of("y"), attributes -> {})
                        .node("Relu", List.of("x"), List.of("z"), attributes -> {}));
        expect(
                "does not fit a vector of 2 elements",
                OnnxFile.of(2)
                        .tensor("w", List.of(3, 1), 1, 2, 3)
                        .node("MatMul", List.of("x", "w"), List.of("y"), attributes -> {}));
        expect(
                "is no constant of the file",
                OnnxFile.of(2).node("MatMul", List.of("x", "w"), List.of("y"), attributes -> {}));
        expect(
                "which is no number",
                OnnxFile.of(1)
                        .tensor("w", List.of(1, 1), Double.NaN)
                        .node("MatMul", List.of("x", "w"), List.of("y"), attributes -> {}));
        expect(
                "two activations follow each other",
                OnnxFile.of(2).node("Relu", List.of("x"), List.of("y"), attributes -> {}));
        expect(
                "operator Elu of the node `the Elu` is not supported. Use Relu, Tanh or Sigmoid",
                OnnxFile.of(2).node("Elu", List.of("x"), List.of("y"), attributes -> {}));
        expect(
                "Scores are the last that can be computed",
                OnnxFile.of(1)
                        .tensor("w", List.of(1, 2), 1, 2)
                        .node("MatMul", List.of("x", "w"), List.of("y"), attributes -> {})
                        .node("Softmax", List.of("y"), List.of("z"), attributes -> {})
                        .node("Relu", List.of("z"), List.of("u"), attributes -> {}));
    }

    @Test
    void functionsOfScoresAtTheEndAreLeftAway() throws IOException {
        OnnxFile file = OnnxFile.of(1)
                .tensor("w", List.of(1, 2), 1, 2)
                .node("MatMul", List.of("x", "w"), List.of("y"), attributes -> {})
                .node("Softmax", List.of("y"), List.of("z"), attributes -> {});
        assertThat(read(file.toBytes()).of(new double[] {3})).containsExactly(3, 6);
    }

    private void expect(String text, OnnxFile file) throws IOException {
        ModelReading reading = new OnnxReader().read(Files.write(folder.resolve("model.onnx"), file.toBytes()));
        assertThat(reading.finding("model.onnx", null).orElseThrow().getMessage())
                .contains(text);
    }

    private FloatNetwork read(byte[] file) throws IOException {
        ModelReading reading = new OnnxReader().read(Files.write(folder.resolve("model.onnx"), file));
        assertThat(reading.finding("model.onnx", null)).isEmpty();
        return ((TrainedModel.Network) reading.content()).layers();
    }

    private static byte[] network(Random random) {
        OnnxFile file = OnnxFile.of(FEATURES);
        Chain chain = new Chain(file, random);
        for (int layer = 0; layer < 3; layer++) {
            if (random.nextBoolean()) {
                chain.normalise();
            }
            chain.dense(layer == 2 ? 3 : 3 + random.nextInt(4));
            if (random.nextBoolean()) {
                chain.normalise();
            }
            if (layer < 2) {
                chain.activate(ACTIVATIONS.get(random.nextInt(ACTIVATIONS.size())));
            }
        }
        return file.output(chain.last, 1).toBytes();
    }

    /** A network that grows at its end. */
    private static final class Chain {

        private final OnnxFile file;
        private final Random random;
        private String last = "x";
        private int length = FEATURES;
        private int count;

        private Chain(OnnxFile file, Random random) {
            this.file = file;
            this.random = random;
        }

        private String tensor(List<Integer> shape, double low, double high) {
            int size = shape.stream().reduce(1, (left, right) -> left * right);
            String name = "tensor" + count++;
            file.tensor(name, shape, random.doubles(size, low, high).toArray());
            return name;
        }

        private void node(String operator, String... constants) {
            List<String> inputs = new ArrayList<>(List.of(last));
            inputs.addAll(List.of(constants));
            last = "value" + count++;
            file.node(operator, inputs, List.of(last), attributes -> {});
        }

        private void normalise() {
            List<Integer> shape = List.of(length);
            switch (random.nextInt(3)) {
                case 0 ->
                    node(
                            "BatchNormalization",
                            tensor(shape, -2, 2),
                            tensor(shape, -1, 1),
                            tensor(shape, -1, 1),
                            tensor(shape, 0.1, 2));
                case 1 -> node("Mul", tensor(shape, -1, 1));
                default -> node("Add", tensor(shape, -1, 1));
            }
        }

        private void dense(int outputs) {
            if (random.nextBoolean()) {
                node("MatMul", tensor(List.of(length, outputs), -1, 1));
                length = outputs;
                return;
            }
            node("Gemm", tensor(List.of(length, outputs), -1, 1), tensor(List.of(outputs), -1, 1));
            length = outputs;
        }

        private void activate(String operator) {
            node(operator);
        }
    }
}
