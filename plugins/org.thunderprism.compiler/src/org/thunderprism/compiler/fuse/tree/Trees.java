package org.thunderprism.compiler.fuse.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.thunderprism.compiler.range.Interval;

/** Transformations of decision trees. Each gives a tree that leads every block of the stated intervals to the right row. */
public final class Trees {

    private Trees() {}

    /** The same tree with every row changed. */
    public static DecisionTree map(DecisionTree tree, UnaryOperator<Row> change) {
        return switch (tree) {
            case DecisionTree.Leaf leaf -> new DecisionTree.Leaf(change.apply(leaf.row()));
            case DecisionTree.Node node ->
                new DecisionTree.Node(
                        node.feature(), node.threshold(), map(node.low(), change), map(node.high(), change));
        };
    }

    /**
     * The tree without comparisons whose outcome the intervals decide or does not matter, and as flat as it gets when it compares one element
     * only.
     *
     * @param block what each element of the block can be
     */
    public static DecisionTree simplify(DecisionTree tree, List<Interval> block) {
        DecisionTree reachable = restrict(tree, block.toArray(Interval[]::new));
        return new Flattening().flatten(reachable);
    }

    /**
     * A tree whose rows combine the rows of two trees over the same block.
     *
     * @param block what each element of the block can be
     * @param leaves the most leaves that the result may have
     * @return empty when the result would have more
     */
    public static Optional<DecisionTree> combine(
            DecisionTree first, DecisionTree second, BinaryOperator<Row> operation, List<Interval> block, int leaves) {
        Grafting grafting = new Grafting(second, operation, leaves);
        DecisionTree grafted = grafting.graft(first, block.toArray(Interval[]::new));
        return grafted == null ? Optional.empty() : Optional.of(new Flattening().flatten(grafted));
    }

    /** Drops decided comparisons, and joins subtrees that are alike. */
    private static DecisionTree restrict(DecisionTree tree, Interval[] block) {
        return tree instanceof DecisionTree.Node node ? descend(node, block, child -> restrict(child, block)) : tree;
    }

    /**
     * The node with its children changed, without those that the block cannot reach.
     *
     * @param block what the elements can be at the node, and narrowed so while a child is changed
     */
    private static DecisionTree descend(DecisionTree.Node node, Interval[] block, UnaryOperator<DecisionTree> change) {
        Interval range = block[node.feature()];
        DecisionTree low = within(range.atMost(node.threshold()), node, node.low(), block, change);
        DecisionTree high = within(range.above(node.threshold()), node, node.high(), block, change);
        block[node.feature()] = range;
        return join(node, low, high);
    }

    private static DecisionTree within(
            Optional<Interval> part,
            DecisionTree.Node node,
            DecisionTree child,
            Interval[] block,
            UnaryOperator<DecisionTree> change) {
        if (part.isEmpty()) {
            return null;
        }
        block[node.feature()] = part.get();
        return change.apply(child);
    }

    private static DecisionTree join(DecisionTree.Node node, DecisionTree low, DecisionTree high) {
        if (low == null || high == null) {
            return low == null ? high : low;
        }
        return low.equals(high) ? low : new DecisionTree.Node(node.feature(), node.threshold(), low, high);
    }

    /** Puts what is left of a second tree in the place of each leaf of a first one. */
    private static final class Grafting {
        private final DecisionTree second;
        private final BinaryOperator<Row> operation;
        private int leavesLeft;

        private Grafting(DecisionTree second, BinaryOperator<Row> operation, int leaves) {
            this.second = second;
            this.operation = operation;
            this.leavesLeft = leaves;
        }

        /** Null when there are too many leaves. */
        private DecisionTree graft(DecisionTree tree, Interval[] block) {
            if (tree instanceof DecisionTree.Leaf leaf) {
                DecisionTree rest = restrict(second, block);
                leavesLeft -= rest.leaves();
                return leavesLeft < 0 ? null : map(rest, row -> operation.apply(leaf.row(), row));
            }
            DecisionTree.Node node = (DecisionTree.Node) tree;
            DecisionTree grafted = descend(node, block, child -> graft(child, block));
            return leavesLeft < 0 ? null : grafted;
        }
    }

    /** A tree over one element is a list of intervals; of a list the balanced tree is the flattest. */
    private static final class Flattening {
        private final List<Long> bounds = new ArrayList<>();
        private final List<DecisionTree> leaves = new ArrayList<>();
        private int feature = -1;
        private boolean single = true;

        private DecisionTree flatten(DecisionTree tree) {
            collect(tree);
            return single && feature >= 0 ? balanced(0, leaves.size()) : tree;
        }

        private void collect(DecisionTree tree) {
            switch (tree) {
                case DecisionTree.Leaf leaf -> {
                    if (!leaves.isEmpty() && leaves.getLast().equals(leaf)) {
                        bounds.removeLast();
                    } else {
                        leaves.add(leaf);
                    }
                }
                case DecisionTree.Node node -> {
                    single &= feature < 0 || feature == node.feature();
                    feature = node.feature();
                    collect(node.low());
                    bounds.add(node.threshold());
                    collect(node.high());
                }
            }
        }

        /** Leaves {@code from} to {@code to}, the last one excluded. */
        private DecisionTree balanced(int from, int to) {
            if (to - from == 1) {
                return leaves.get(from);
            }
            int middle = (from + to + 1) / 2;
            return new DecisionTree.Node(feature, bounds.get(middle - 1), balanced(from, middle), balanced(middle, to));
        }
    }
}
