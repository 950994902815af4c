package org.thunderprism.compiler.quantize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thunderprism.lang.model.network.Activation;
import org.thunderprism.lang.model.network.DenseLayer;
import org.thunderprism.lang.model.pegasus.FuzzyTree;

/** One layer while its trees and rows are made: a tree for each input element. */
final class LayerFit {

    /** @param thresholds ascending; one less than there are leaves */
    private record Tree(int depth, long[] thresholds) {

        int leaf(long value) {
            int place = Arrays.binarySearch(thresholds, value);
            return place >= 0 ? place : -place - 1;
        }
    }

    private final DenseLayer layer;
    private final long[][] inputs;
    private final double scale;
    private final List<Tree> trees = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private final List<Integer> firstRows = new ArrayList<>();

    /** @param scale what the inputs were multiplied by */
    LayerFit(DenseLayer layer, long[][] inputs, double scale) {
        this.layer = layer;
        this.inputs = inputs;
        this.scale = scale;
    }

    /**
     * @param points integers that are compared
     * @param values what they stand for
     */
    static Clusters clusters(long[] points, double[] values, Activation activation, double[] importance) {
        return new Clusters(points, Arrays.stream(values).map(activation::of).toArray(), importance);
    }

    /** Makes the next element's tree, and rows that answer with the weights times the mean of what falls into a leaf. */
    void cluster(int element, int depth, double[] importance) {
        long[] points = Arrays.stream(inputs).mapToLong(input -> input[element]).toArray();
        double[] values =
                Arrays.stream(points).mapToDouble(point -> point / scale).toArray();
        long[] thresholds =
                clusters(points, values, layer.activation(), importance).thresholds(1 << depth);
        Tree tree = new Tree(levels(thresholds.length + 1), thresholds);
        double[] sums = new double[thresholds.length + 1];
        double[] weights = new double[thresholds.length + 1];
        for (int sample = 0; sample < points.length; sample++) {
            int leaf = tree.leaf(points[sample]);
            sums[leaf] += importance[sample] * layer.activation().of(values[sample]);
            weights[leaf] += importance[sample];
        }
        firstRows.add(rows.size());
        for (int leaf = 0; leaf < sums.length; leaf++) {
            double centroid = sums[leaf] / weights[leaf];
            double[] row = new double[layer.outputLength()];
            for (int output = 0; output < row.length; output++) {
                row[output] = layer.weight()[output][element] * centroid + (element == 0 ? layer.bias()[output] : 0);
            }
            rows.add(row);
        }
        trees.add(tree);
    }

    private static int levels(int leaves) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(leaves - 1);
    }

    /** The number of each tree's first row, and behind it the number of rows. */
    int[] firstRows() {
        List<Integer> all = new ArrayList<>(firstRows);
        all.add(rows.size());
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * The rows of all trees, one below the other, fitted to the samples.
     *
     * @param wanted per sample, the sums of the layer
     * @param weights per sample
     */
    double[][] rows(double[][] wanted, double[] weights) {
        double[][] fitted = rows.toArray(double[][]::new);
        int[][] chosen = new int[inputs.length][trees.size()];
        for (int sample = 0; sample < inputs.length; sample++) {
            for (int element = 0; element < trees.size(); element++) {
                chosen[sample][element] =
                        firstRows.get(element) + trees.get(element).leaf(inputs[sample][element]);
            }
        }
        new LeastSquares(fitted, firstRows(), chosen, wanted, weights).fit();
        return fitted;
    }

    /** The trees with rows of integers. */
    List<FuzzyTree> trees(double[][] fitted, double outputScale) {
        List<FuzzyTree> made = new ArrayList<>();
        for (int element = 0; element < trees.size(); element++) {
            made.add(tree(trees.get(element), fitted, firstRows.get(element), outputScale));
        }
        return made;
    }

    /** Thresholds in the order of a balanced tree; leaves beyond the last interval are not reached and answer as it does. */
    private FuzzyTree tree(Tree tree, double[][] fitted, int first, double outputScale) {
        int leaves = 1 << tree.depth();
        int outputs = layer.outputLength();
        long[] thresholds = new long[leaves - 1];
        balance(thresholds, 0, 0, leaves - 1, tree.thresholds());
        long[] entries = new long[leaves * outputs];
        for (int leaf = 0; leaf < leaves; leaf++) {
            double[] row = fitted[first + Math.min(leaf, tree.thresholds().length)];
            for (int output = 0; output < outputs; output++) {
                entries[leaf * outputs + output] = Math.round(row[output] * outputScale);
            }
        }
        return new FuzzyTree(tree.depth(), new int[leaves - 1], thresholds, entries, outputs);
    }

    private static void balance(long[] target, int node, int from, int to, long[] sorted) {
        if (node < target.length) {
            int middle = (from + to) / 2;
            target[node] = middle < sorted.length ? sorted[middle] : Long.MAX_VALUE;
            balance(target, 2 * node + 1, from, middle, sorted);
            balance(target, 2 * node + 2, middle + 1, to, sorted);
        }
    }
}
