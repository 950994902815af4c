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
import org.thunderprism.lang.model.onnx.OnnxReader;
import org.thunderprism.lang.model.tree.TreeEnsemble;

/** Ensembles of trees put every vector of integers into the class that ONNX Runtime puts it into. */
class TreeEnsembleTest {

    private static final List<String> MODES =
            List.of("BRANCH_LEQ", "BRANCH_LT", "BRANCH_GTE", "BRANCH_GT", "BRANCH_EQ", "BRANCH_NEQ");
    private static final int FEATURES = 3;
    private static final int ROWS = 400;
    private static final int ENSEMBLES = 30;

    @TempDir
    private Path folder;

    @Test
    void randomEnsemblesDecideAsTheOracle() throws IOException, InterruptedException {
        List<byte[]> files = new ArrayList<>();
        for (int seed = 0; seed < ENSEMBLES; seed++) {
            Random random = new Random(seed);
            int classes = 2 + seed % 3;
            Ensemble ensemble = new Ensemble(FEATURES, classes);
            for (int tree = 0; tree < 1 + seed % 4; tree++) {
                grow(ensemble, tree, 0, 1, classes, seed % 5 == 4, random);
            }
            files.add(ensemble.toBytes());
        }
        compare(files);
    }

    @Test
    void integersAreComparedAsTheNumbersThatTheyAreRoundedTo() throws IOException, InterruptedException {
        // 2^24 + 1 is rounded to 2^24, and 2^24 + 3 to 2^24 + 4.
        byte[] file = new Ensemble(FEATURES, 3)
                .split(0, 0, 0, "BRANCH_LEQ", 16_777_216, 1, 2)
                .leaf(0, 1)
                .split(0, 2, 0, "BRANCH_LT", 16_777_220, 3, 4)
                .leaf(0, 3)
                .leaf(0, 4)
                .score(0, 1, 0, 1)
                .score(0, 3, 1, 1)
                .score(0, 4, 2, 1)
                .toBytes();
        TreeEnsemble ensemble = read(file);
        long[] classes = new long[8];
        for (int index = 0; index < classes.length; index++) {
            classes[index] = decide(ensemble, new long[] {16_777_214 + index, 0, 0});
        }
        assertThat(classes).containsExactly(0, 0, 0, 0, 1, 2, 2, 2);
        compare(List.of(file));
    }

    @Test
    void oneClassWithScoresDecidesByHalf() throws IOException, InterruptedException {
        compare(List.of(
                twoClasses(0, 0.5, 0.75).toBytes(),
                twoClasses(0, -0.5, 0.25).toBytes(),
                twoClasses(0, -0.5, 0.25).base(0.5).toBytes(),
                twoClasses(0, 0.25, 0.375).base(0.125).toBytes(),
                twoClasses(1, 0.5, 0.75).toBytes(),
                twoClasses(1, -0.5, 0.25).toBytes()));
    }

    @Test
    void scoresOfManyTreesAreExact() throws IOException {
        Ensemble ensemble = new Ensemble(FEATURES, 3).leaf(0, 0).leaf(1, 0);
        ensemble.score(0, 0, 0, 0.1f).score(0, 0, 1, 0.2f).score(0, 0, 2, 1e-9f);
        ensemble.score(1, 0, 0, 0.2f).score(1, 0, 1, 0.1f).score(1, 0, 2, 3);
        TreeEnsemble read = read(ensemble.toBytes());

        assertThat(sum(read, 0, new long[FEATURES])).isEqualTo(sum(read, 1, new long[FEATURES]));
        assertThat((double) sum(read, 2, new long[FEATURES]) / sum(read, 0, new long[FEATURES]))
                .isEqualTo(3.000000001 / ((double) 0.1f + 0.2f), within(1e-12));
    }

    @Test
    void aTreeAloneTakesNoMoreBitsThanItsDecisionsNeed() throws IOException {
        byte[] file = new Ensemble(FEATURES, 3)
                .leaf(0, 0)
                .score(0, 0, 0, 1e-9f)
                .score(0, 0, 1, 0.3f)
                .score(0, 0, 2, 0.7f)
                .toBytes();
        assertThat(read(file).resultType().element().width()).isEqualTo(32);
        assertThat(decide(read(file), new long[FEATURES])).isEqualTo(2);
    }

    private static Ensemble twoClasses(long label, double low, double high) {
        return new Ensemble(FEATURES, 2)
                .split(0, 0, 1, "BRANCH_LEQ", 100, 1, 2)
                .leaf(0, 1)
                .leaf(0, 2)
                .score(0, 1, label, low)
                .score(0, 2, label, high);
    }

    /**
     * @param free the lowest number that no node of the tree has
     * @return the same, when the node and all below it are there
     */
    private static int grow(
            Ensemble ensemble, int tree, int node, int free, int classes, boolean negative, Random random) {
        if (free > 16 || node > 0 && random.nextInt(5) == 0) {
            ensemble.leaf(tree, node);
            for (int label = classes == 2 ? 1 : 0; label < classes; label++) {
                // Sums of these are exact in 32-bit floating-point numbers too, so that equal ones are equal in both.
                ensemble.score(tree, node, label, (random.nextInt(16) - (negative ? 8 : 0)) / 8.0);
            }
            return free;
        }
        String mode = MODES.get(random.nextInt(MODES.size()));
        double value = random.nextInt(300) + (random.nextInt(4) == 0 ? 0.5 : 0);
        ensemble.split(tree, node, random.nextInt(FEATURES), mode, value, free, free + 1);
        int used = grow(ensemble, tree, free, free + 2, classes, negative, random);
        return grow(ensemble, tree, free + 1, used, classes, negative, random);
    }

    private void compare(List<byte[]> files) throws IOException, InterruptedException {
        List<long[]> rows = rows(new Random(files.size()));
        Oracle oracle = new Oracle(folder);
        for (byte[] file : files) {
            oracle.ask(file, rows);
        }
        oracle.answer();
        for (int number = 0; number < files.size(); number++) {
            TreeEnsemble ensemble = read(files.get(number));
            List<String> labels = oracle.answer(number);
            for (int row = 0; row < ROWS; row++) {
                assertThat(decide(ensemble, rows.get(row)))
                        .as("ensemble %d, row %s", number, Arrays.toString(rows.get(row)))
                        .isEqualTo(Integer.parseInt(labels.get(row)));
            }
        }
    }

    private static List<long[]> rows(Random random) {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> random.ints(FEATURES, -10, 310)
                        .mapToLong(value -> value < 280 ? value : 16_777_214 + value % 8)
                        .toArray())
                .toList();
    }

    private TreeEnsemble read(byte[] file) throws IOException {
        ModelReading reading = new OnnxReader().read(Files.write(folder.resolve("model.onnx"), file));
        assertThat(reading.finding("model.onnx", null)).isEmpty();
        return ((TrainedModel.Trees) reading.content()).ensemble();
    }

    private static int decide(TreeEnsemble ensemble, long[] row) {
        int winner = 0;
        for (int label = 1; label < ensemble.labels().size(); label++) {
            winner = sum(ensemble, label, row) > sum(ensemble, winner, row) ? label : winner;
        }
        return winner;
    }

    private static long sum(TreeEnsemble ensemble, int label, long[] row) {
        return ensemble.trees().stream()
                .mapToLong(tree -> tree.entry(tree.leaf(row), label))
                .sum();
    }
}
