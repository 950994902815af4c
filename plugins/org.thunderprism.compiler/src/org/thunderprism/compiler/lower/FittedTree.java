package org.thunderprism.compiler.lower;

import org.thunderprism.lang.model.pegasus.FuzzyTree;
import org.thunderprism.model.type.ValueType;

/**
 * A model's tree as it compares values of one type. The model's thresholds are mathematical integers; one above the type's range lets every
 * value go left, and is cut to the type's maximum. One below it lets none go left; as no threshold of the type says that, the right
 * subtree takes the left one's place and every value goes there.
 */
final class FittedTree {

    private final FuzzyTree tree;
    private final ValueType element;
    private final int[] features;
    private final long[] thresholds;
    private final long[] rows;

    /** @param element scalar type of what is compared */
    FittedTree(FuzzyTree tree, ValueType element) {
        this.tree = tree;
        this.element = element;
        this.features = new int[tree.leaves() - 1];
        this.thresholds = new long[tree.leaves() - 1];
        this.rows = new long[tree.leaves() * tree.outputLength()];
        fill(0, 0);
    }

    int[] features() {
        return features;
    }

    /** In canonical form of the type. */
    long[] thresholds() {
        return thresholds;
    }

    /** Leaf after leaf. */
    long[] rows() {
        return rows;
    }

    private void fill(int target, int source) {
        int inner = tree.leaves() - 1;
        if (target >= inner) {
            for (int output = 0; output < tree.outputLength(); output++) {
                rows[(target - inner) * tree.outputLength() + output] = tree.entry(source - inner, output);
            }
            return;
        }
        features[target] = tree.feature(source);
        int left = 2 * source + 1;
        int right = 2 * source + 2;
        if (isBelow(tree.threshold(source))) {
            thresholds[target] = element.maximum();
            left = right;
        } else {
            thresholds[target] = isAbove(tree.threshold(source)) ? element.maximum() : tree.threshold(source);
        }
        fill(2 * target + 1, left);
        fill(2 * target + 2, right);
    }

    private boolean isBelow(long threshold) {
        return threshold < element.minimum();
    }

    /** The maximum of u64 is -1 in canonical form, and above every threshold. */
    private boolean isAbove(long threshold) {
        return element.maximum() >= 0 && threshold > element.maximum();
    }
}
