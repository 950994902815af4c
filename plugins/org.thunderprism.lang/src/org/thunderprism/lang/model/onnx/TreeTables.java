package org.thunderprism.lang.model.onnx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.thunderprism.lang.model.pegasus.FuzzyTree;

/** Trees of any shape as complete ones: short branches are prolonged by comparisons that everything passes. */
final class TreeTables {

    private final int classes;
    private final ScoreScale scale;
    private final OnnxLimits limits;
    private long entries;

    TreeTables(int classes, ScoreScale scale, OnnxLimits limits) {
        this.classes = classes;
        this.scale = scale;
        this.limits = limits;
    }

    List<FuzzyTree> of(List<Branch> trees) throws MalformedOnnx {
        List<FuzzyTree> tables = new ArrayList<>();
        for (Branch tree : trees) {
            tables.add(table(tree));
        }
        return tables;
    }

    private FuzzyTree table(Branch tree) throws MalformedOnnx {
        int depth = tree.depth();
        entries += (1L << depth) * (classes + 2);
        if (depth > limits.depth()) {
            throw new MalformedOnnx(OnnxCode.LIMIT, "the depth of a tree", limits.depth());
        }
        if (entries > limits.numbers()) {
            throw new MalformedOnnx(OnnxCode.LIMIT, "the number of table entries for its trees", limits.numbers());
        }
        int inner = (1 << depth) - 1;
        int[] features = new int[inner];
        long[] thresholds = new long[inner];
        long[] rows = new long[(inner + 1) * classes];
        fill(0, tree, features, thresholds, rows);
        return new FuzzyTree(depth, features, thresholds, rows, classes);
    }

    private void fill(int target, Branch branch, int[] features, long[] thresholds, long[] rows) {
        int inner = features.length;
        switch (branch) {
            case Branch.Leaf leaf when target >= inner -> row(leaf.scores(), rows, (target - inner) * classes);
            case Branch.Leaf leaf -> {
                thresholds[target] = Long.MAX_VALUE;
                fill(2 * target + 1, leaf, features, thresholds, rows);
                fill(2 * target + 2, leaf, features, thresholds, rows);
            }
            case Branch.Split split -> {
                features[target] = split.feature();
                thresholds[target] = split.threshold();
                fill(2 * target + 1, split.left(), features, thresholds, rows);
                fill(2 * target + 2, split.right(), features, thresholds, rows);
            }
        }
    }

    private void row(BigDecimal[] scores, long[] rows, int from) {
        for (int element = 0; element < classes; element++) {
            rows[from + element] = scale.integer(scores[element]);
        }
    }
}
