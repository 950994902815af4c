package org.thunderprism.compiler.tests.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.quantize.NetworkFit;
import org.thunderprism.lang.model.network.Activation;
import org.thunderprism.lang.model.network.DenseLayer;
import org.thunderprism.lang.model.network.FloatNetwork;
import org.thunderprism.lang.model.pegasus.FuzzyTree;
import org.thunderprism.lang.model.pegasus.PegasusLayer;
import org.thunderprism.lang.model.pegasus.PegasusModel;

class NetworkFitTest {

    private static final int ENTRY_BYTES = 4;
    private static final double MIDDLE = 100;

    @Test
    void tablesDecideAsTheNetwork() {
        FloatNetwork network = network(new Random(1), 6, 12, 3);
        long[][] samples = samples(new Random(2), 4_000, 6);
        PegasusModel tables = new NetworkFit(network, samples).tables(5, Long.MAX_VALUE);

        long agreeing = Arrays.stream(samples(new Random(3), 4_000, 6))
                .filter(sample -> largest(run(tables, sample)) == largest(scores(network, sample)))
                .count();
        assertThat(agreeing).isGreaterThan(3_800);
    }

    @Test
    void moreRowsLoseLess() {
        FloatNetwork network = network(new Random(4), 5, 8, 3);
        long[][] samples = samples(new Random(5), 3_000, 5);
        NetworkFit fit = new NetworkFit(network, samples);

        assertThat(differences(network, fit.tables(6, Long.MAX_VALUE), samples))
                .isLessThan(differences(network, fit.tables(3, Long.MAX_VALUE), samples));
    }

    @Test
    void aLayerOfFewValuesIsExactUpToRounding() {
        double[][] weight = {{0.5, -2, 3.25}, {1, 1, -1}};
        FloatNetwork network =
                new FloatNetwork(List.of(new DenseLayer(Activation.RELU, weight, new double[] {10, -20.5})));
        long[][] samples = IntStream.range(0, 512)
                .mapToObj(number -> new long[] {number % 8 - 4, number / 8 % 8 - 2, number / 64 * 100})
                .toArray(long[][]::new);
        PegasusModel tables = new NetworkFit(network, samples).tables(3, Long.MAX_VALUE);
        double scale = run(tables, samples[300])[0] / network.of(doubles(samples[300]))[0];

        for (long[] sample : samples) {
            double[] expected = network.of(doubles(sample));
            double[] actual = run(tables, sample);
            for (int output = 0; output < actual.length; output++) {
                assertThat(actual[output] / scale).isCloseTo(expected[output], within(0.01));
            }
        }
    }

    @Test
    void rowsStayWithinTheBudgetAndSumsWithin32Bits() {
        FloatNetwork network = network(new Random(6), 6, 10, 4);
        long[][] samples = samples(new Random(7), 2_000, 6);
        samples[17] = new long[] {4_000_000_000L, -4_000_000_000L, 0, 0, 0, 0};
        NetworkFit fit = new NetworkFit(network, samples);

        assertThat(bytes(fit.tables(4, Long.MAX_VALUE))).isLessThanOrEqualTo((6 * 10 + 10 * 4) * 16 * ENTRY_BYTES);
        assertThat(NetworkFit.leastBytes(network)).isEqualTo((6 * 10 + 10 * 4) * ENTRY_BYTES);
        PegasusModel small = fit.tables(4, 2_000);
        assertThat(bytes(small)).isLessThanOrEqualTo(2_000);
        assertThat(small.layers()).allMatch(layer -> layer.sumWidth() == 32);
        assertThat(fit.tables(4, Long.MAX_VALUE).layers()).allMatch(layer -> layer.sumWidth() == 32);
    }

    @Test
    void theSameSamplesGiveTheSameTables() {
        FloatNetwork network = network(new Random(8), 4, 6, 2);
        long[][] samples = samples(new Random(9), 1_000, 4);

        assertThat(new NetworkFit(network, samples).tables(4, 3_000))
                .isEqualTo(new NetworkFit(network, samples).tables(4, 3_000));
    }

    @Test
    void oneSampleIsEnough() {
        FloatNetwork network = network(new Random(10), 3, 4, 2);
        long[][] sample = {{1, 2, 3}};
        PegasusModel tables = new NetworkFit(network, sample).tables(4, Long.MAX_VALUE);

        assertThat(largest(run(tables, sample[0]))).isEqualTo(largest(scores(network, sample[0])));
    }

    @Test
    void networksThatOverflowAreRefused() {
        double[][] weight = {{1e300}, {-1e300}};
        FloatNetwork network =
                new FloatNetwork(List.of(new DenseLayer(Activation.IDENTITY, weight, new double[] {0, 0})));
        NetworkFit fit = new NetworkFit(network, new long[][] {{1L << 60}, {-(1L << 60)}});

        assertThatThrownBy(() -> fit.tables(4, Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    private static FloatNetwork network(Random random, int inputs, int hidden, int outputs) {
        return new FloatNetwork(List.of(
                layer(Activation.IDENTITY, random, inputs, hidden, 0.02),
                layer(Activation.RELU, random, hidden, outputs, 1)));
    }

    private static DenseLayer layer(Activation activation, Random random, int inputs, int outputs, double size) {
        double[][] weight = IntStream.range(0, outputs)
                .mapToObj(output -> random.doubles(inputs, -size, size).toArray())
                .toArray(double[][]::new);
        return new DenseLayer(activation, weight, bias(weight, activation == Activation.IDENTITY ? -MIDDLE : 0));
    }

    /** So that inputs in the middle of their range give zero. */
    private static double[] bias(double[][] weight, double input) {
        return Arrays.stream(weight)
                .mapToDouble(row -> Arrays.stream(row).sum() * input)
                .toArray();
    }

    private static long[][] samples(Random random, int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(sample -> random.longs(length, 0, 200).toArray())
                .toArray(long[][]::new);
    }

    private static double[] doubles(long[] vector) {
        return Arrays.stream(vector).asDoubleStream().toArray();
    }

    private static double[] scores(FloatNetwork network, long[] sample) {
        return network.of(doubles(sample));
    }

    private static long differences(FloatNetwork network, PegasusModel tables, long[][] samples) {
        return Arrays.stream(samples)
                .filter(sample -> largest(run(tables, sample)) != largest(scores(network, sample)))
                .count();
    }

    private static double[] run(PegasusModel tables, long[] sample) {
        return doubles(integers(tables, sample));
    }

    private static long[] integers(PegasusModel tables, long[] sample) {
        long[] vector = sample;
        for (PegasusLayer layer : tables.layers()) {
            long[] sums = new long[layer.outputLength()];
            for (int block = 0; block < vector.length; block++) {
                FuzzyTree tree = layer.blocks().get(block);
                int leaf = tree.leaf(vector[block]);
                Arrays.setAll(sums, output -> sums[output] + tree.entry(leaf, output));
            }
            vector = sums;
        }
        return vector;
    }

    private static int largest(double[] scores) {
        int largest = 0;
        for (int label = 1; label < scores.length; label++) {
            largest = scores[label] > scores[largest] ? label : largest;
        }
        return largest;
    }

    private static long bytes(PegasusModel tables) {
        return tables.layers().stream()
                .flatMap(layer -> layer.blocks().stream())
                .mapToLong(tree -> (long) tree.leaves() * tree.outputLength() * ENTRY_BYTES)
                .sum();
    }
}
