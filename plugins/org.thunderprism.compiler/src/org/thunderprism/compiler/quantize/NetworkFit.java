package org.thunderprism.compiler.quantize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thunderprism.lang.model.network.DenseLayer;
import org.thunderprism.lang.model.network.FloatNetwork;
import org.thunderprism.lang.model.pegasus.FuzzyTree;
import org.thunderprism.lang.model.pegasus.PegasusLayer;
import org.thunderprism.lang.model.pegasus.PegasusModel;

/**
 * A network as fuzzy tables, fitted to samples layer by layer: every layer is fitted to what the tables before it really give, so that it makes up
 * for a part of their errors. Deterministic; time and memory grow linearly with the samples.
 */
public final class NetworkFit {

    /** Levels that a tree may have beyond the depth that the program names. */
    private static final int EXTRA_DEPTH = 4;

    private static final int DEEPEST = 12;
    private static final int ENTRY_BYTES = 4;
    private static final int MOST_SAMPLES = 200_000;
    private static final int MOST_VALUES = 20_000_000;

    /** Every sum of a layer stays below this, so that 32 bits hold it. */
    private static final double LARGEST_SUM = 1L << 30;

    private static final double FINEST_SCALE = 1L << 16;

    private final FloatNetwork network;
    private final double[][] samples;
    private final Sensitivity sensitivity;

    /** @param samples vectors that the network shall work on; at least one */
    public NetworkFit(FloatNetwork network, long[][] samples) {
        this.network = network;
        this.samples = Arrays.stream(samples)
                .map(sample -> Arrays.stream(sample).asDoubleStream().toArray())
                .toArray(double[][]::new);
        this.sensitivity = Sensitivity.of(network, this.samples);
    }

    /**
     * Makes the tables.
     *
     * @param depth the rows take together no more bytes than trees of this depth would
     * @param bytes the most that all rows may take; at least {@link #leastBytes}
     * @throws ArithmeticException when values of the network leave the range of floating-point numbers on the samples
     */
    public PegasusModel tables(int depth, long bytes) {
        int[][] depths = depths(depth, bytes);
        List<PegasusLayer> layers = new ArrayList<>();
        long[][] inputs = integers(samples);
        double[][] exact = samples;
        double scale = 1;
        for (int number = 0; number < network.layers().size(); number++) {
            DenseLayer layer = network.layers().get(number);
            exact = Arrays.stream(exact).map(layer::of).toArray(double[][]::new);
            LayerFit fit = new LayerFit(layer, inputs, scale);
            for (int element = 0; element < layer.inputLength(); element++) {
                fit.cluster(element, depths[number][element], sensitivity.activated(number, element));
            }
            double[][] rows = fit.rows(exact, sensitivity.summed(number));
            if (!Arrays.stream(rows).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
                throw new ArithmeticException("layer " + (number + 1) + " leaves the range of floating-point numbers");
            }
            scale = scale(rows, fit.firstRows());
            PegasusLayer made = new PegasusLayer(1, fit.trees(rows, scale));
            layers.add(made);
            inputs = Arrays.stream(inputs).map(input -> sums(made, input)).toArray(long[][]::new);
        }
        return new PegasusModel(layers);
    }

    /** How many samples a network can be fitted to with a few hundred megabytes of memory. */
    public static int mostSamples(FloatNetwork network) {
        long values = network.layers().stream()
                .mapToLong(layer -> (long) layer.inputLength() + layer.outputLength())
                .sum();
        return (int) Math.max(1, Math.min(MOST_SAMPLES, MOST_VALUES / values));
    }

    /** Bytes of the rows if every table had only one. */
    public static long leastBytes(FloatNetwork network) {
        return network.layers().stream()
                .mapToLong(layer -> (long) layer.inputLength() * layer.outputLength() * ENTRY_BYTES)
                .sum();
    }

    private static long[][] integers(double[][] vectors) {
        return Arrays.stream(vectors)
                .map(vector -> Arrays.stream(vector).mapToLong(Math::round).toArray())
                .toArray(long[][]::new);
    }

    /** Per layer and element, how deep its tree is. */
    private int[][] depths(int depth, long bytes) {
        List<double[]> errors = new ArrayList<>();
        List<Long> rowBytes = new ArrayList<>();
        long uniform = 0;
        double[][] inputs = samples;
        for (int number = 0; number < network.layers().size(); number++) {
            DenseLayer layer = network.layers().get(number);
            double fine = number == 0 ? 1 : FINEST_SCALE;
            for (int element = 0; element < layer.inputLength(); element++) {
                // Only the order of the values matters here: it is the same on any fine scale.
                double[] column = column(inputs, element);
                Clusters clusters = LayerFit.clusters(
                        Arrays.stream(column)
                                .mapToLong(value -> Math.round(value * fine))
                                .toArray(),
                        column,
                        layer.activation(),
                        sensitivity.activated(number, element));
                errors.add(clusters.errors(Math.min(DEEPEST, depth + EXTRA_DEPTH)));
                rowBytes.add((long) layer.outputLength() * ENTRY_BYTES);
                uniform += rowBytes.getLast() << depth;
            }
            inputs = Arrays.stream(inputs).map(layer::of).toArray(double[][]::new);
        }
        int[] shared = DepthAllocation.of(
                errors.toArray(double[][]::new),
                rowBytes.stream().mapToLong(Long::longValue).toArray(),
                Math.min(bytes, uniform));
        int[][] depths = new int[network.layers().size()][];
        int from = 0;
        for (int number = 0; number < depths.length; number++) {
            int length = network.layers().get(number).inputLength();
            depths[number] = Arrays.copyOfRange(shared, from, from + length);
            from += length;
        }
        return depths;
    }

    private static double[] column(double[][] vectors, int element) {
        return Arrays.stream(vectors).mapToDouble(vector -> vector[element]).toArray();
    }

    /** A power of two by which the rows become integers: as fine as no sum needs more than 32 bits. */
    private static double scale(double[][] rows, int[] firstRows) {
        double largest = 0;
        for (int output = 0; output < rows[0].length; output++) {
            double sum = 0;
            for (int table = 0; table + 1 < firstRows.length; table++) {
                double most = 0;
                for (int row = firstRows[table]; row < firstRows[table + 1]; row++) {
                    most = Math.max(most, Math.abs(rows[row][output]));
                }
                sum += most;
            }
            largest = Math.max(largest, sum);
        }
        double finest = LARGEST_SUM / Math.max(largest, Double.MIN_NORMAL);
        return Math.min(FINEST_SCALE, Math.scalb(1, Math.getExponent(finest) - 1));
    }

    private static long[] sums(PegasusLayer layer, long[] input) {
        long[] sums = new long[layer.outputLength()];
        for (int block = 0; block < input.length; block++) {
            FuzzyTree tree = layer.blocks().get(block);
            int leaf = tree.leaf(input[block]);
            for (int output = 0; output < sums.length; output++) {
                sums[output] += tree.entry(leaf, output);
            }
        }
        return sums;
    }
}
