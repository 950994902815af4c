package org.thunderprism.lang.model.pegasus;

import java.util.Arrays;

/**
 * The fuzzy table of one block: a complete binary tree of comparisons whose leaf picks a row.
 *
 * <p>Nodes are numbered breadth-first from 0. At node {@code n} the element {@link #feature(int) feature(n)} of the block
 * is compared: {@code element <= threshold(n)} goes on to node {@code 2n + 1}, anything else to {@code 2n + 2}. After
 * {@link #depth()} comparisons, leaf {@code node - (2^depth - 1)} is reached.
 *
 * <p>Source: fuzzy matching in Pegasus, SIGCOMM 2025, "Fuzzy Map". All numbers are exact integers; immutable.
 */
public final class FuzzyTree {

    private final int depth;
    private final int outputLength;
    private final int[] features;
    private final long[] thresholds;
    private final long[] rows;

    /**
     * @param depth comparisons on the way to a leaf, 0 to 30
     * @param features per inner node the element of the block that is compared: {@code 2^depth - 1} indices
     * @param thresholds per inner node: {@code 2^depth - 1} integers
     * @param rows leaf after leaf: {@code 2^depth * outputLength} integers
     * @param outputLength integers in a row, at least 1
     * @throws IllegalArgumentException when lengths do not fit each other
     */
    public FuzzyTree(int depth, int[] features, long[] thresholds, long[] rows, int outputLength) {
        if (depth < 0 || depth > 30 || outputLength < 1) {
            throw new IllegalArgumentException("depth " + depth + ", output length " + outputLength);
        }
        int leaves = 1 << depth;
        if (features.length != leaves - 1
                || thresholds.length != leaves - 1
                || rows.length != (long) leaves * outputLength) {
            throw new IllegalArgumentException("depth " + depth + " with " + features.length + " features, "
                    + thresholds.length + " thresholds and " + rows.length + " entries");
        }
        this.depth = depth;
        this.outputLength = outputLength;
        this.features = features.clone();
        this.thresholds = thresholds.clone();
        this.rows = rows.clone();
    }

    public int depth() {
        return depth;
    }

    public int leaves() {
        return 1 << depth;
    }

    public int outputLength() {
        return outputLength;
    }

    /** The element of the block that inner node {@code node} compares. */
    public int feature(int node) {
        return features[node];
    }

    /** What inner node {@code node} compares with. */
    public long threshold(int node) {
        return thresholds[node];
    }

    /** Element {@code element} of the row of leaf {@code leaf}. */
    public long entry(int leaf, int element) {
        return rows[leaf * outputLength + element];
    }

    /** The leaf that a block leads to. */
    public int leaf(long... block) {
        int node = 0;
        while (node < features.length) {
            node = 2 * node + (block[features[node]] <= thresholds[node] ? 1 : 2);
        }
        return node - features.length;
    }

    /** Per element of a row, the smallest and the largest entry over all leaves. */
    IntegerRange range(int element) {
        long low = entry(0, element);
        long high = low;
        for (int leaf = 1; leaf < leaves(); leaf++) {
            low = Math.min(low, entry(leaf, element));
            high = Math.max(high, entry(leaf, element));
        }
        return new IntegerRange(low, high);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FuzzyTree tree
                && outputLength == tree.outputLength
                && Arrays.equals(features, tree.features)
                && Arrays.equals(thresholds, tree.thresholds)
                && Arrays.equals(rows, tree.rows);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(thresholds) + Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return "FuzzyTree[depth " + depth + ", " + outputLength + " outputs]";
    }
}
