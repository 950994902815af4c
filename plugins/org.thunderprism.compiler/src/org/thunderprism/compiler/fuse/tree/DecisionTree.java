package org.thunderprism.compiler.fuse.tree;

/** Comparisons that lead to a row. Unlike a fuzzy table's tree it need not be complete. */
public sealed interface DecisionTree {

    /** The end of a path. */
    record Leaf(Row row) implements DecisionTree {}

    /**
     * One comparison.
     *
     * @param feature the element of the block that is compared
     * @param threshold canonical in the element's type
     * @param low where a value goes that is at most the threshold
     * @param high where any other value goes
     */
    record Node(int feature, long threshold, DecisionTree low, DecisionTree high) implements DecisionTree {}

    /** The longest path's comparisons. */
    default int depth() {
        return switch (this) {
            case Leaf leaf -> 0;
            case Node node -> 1 + Math.max(node.low().depth(), node.high().depth());
        };
    }

    default int leaves() {
        return switch (this) {
            case Leaf leaf -> 1;
            case Node node -> node.low().leaves() + node.high().leaves();
        };
    }
}
