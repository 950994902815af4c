package org.thunderprism.compiler.expand.body;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.thunderprism.compiler.Limits;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.table.FuzzyTree;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.TreeLeaf;
import org.thunderprism.lang.thunderDsl.TreeNode;
import org.thunderprism.lang.thunderDsl.TreeSplit;
import org.thunderprism.model.type.ValueType;

/** Trees that a program writes out. They may be of any shape; the IR's are complete, so that short branches are prolonged. */
final class WrittenTrees {

    private final Globals globals;
    private final TableRows rows;
    private final Problems problems;
    private final Limits limits;

    WrittenTrees(Globals globals, TableRows rows, Problems problems, Limits limits) {
        this.globals = globals;
        this.rows = rows;
        this.problems = problems;
        this.limits = limits;
    }

    /** Levels of inner nodes. */
    int depth(TreeNode node) {
        return node instanceof TreeSplit split ? 1 + Math.max(depth(split.getLeft()), depth(split.getRight())) : 0;
    }

    /**
     * @param key type of what is compared
     * @param result type of what a leaf answers
     */
    FuzzyTree of(TableDeclaration declaration, ValueType key, ValueType result) {
        int depth = depth(declaration.getTree());
        if (depth > limits.fuzzyDepth()) {
            throw problems.refuse(
                    ExpandCode.SIZE,
                    globals.site().origin(declaration.getTree()),
                    "The tree's depth",
                    depth,
                    limits.fuzzyDepth());
        }
        int inner = (1 << depth) - 1;
        FuzzyTree tree = new FuzzyTree(depth, new int[inner], new long[inner], Arrays.asList(new long[inner + 1][]));
        fill(tree, 0, declaration.getTree(), declaration, key, result);
        return tree;
    }

    private void fill(
            FuzzyTree tree, int node, TreeNode syntax, TableDeclaration declaration, ValueType key, ValueType result) {
        int inner = tree.features().length;
        if (node >= inner) {
            List<BigInteger> row = rows.result(((TreeLeaf) syntax).getResult(), result);
            tree.rows()
                    .set(
                            node - inner,
                            row.stream().mapToLong(BigInteger::longValue).toArray());
            return;
        }
        if (syntax instanceof TreeSplit split) {
            tree.features()[node] = declaration.getKeys().indexOf(split.getKey());
            tree.thresholds()[node] = threshold(split, key);
            fill(tree, 2 * node + 1, split.getLeft(), declaration, key, result);
            fill(tree, 2 * node + 2, split.getRight(), declaration, key, result);
        } else {
            // Everything passes this split, and both of its sides answer alike.
            tree.thresholds()[node] = key.maximum();
            fill(tree, 2 * node + 1, syntax, declaration, key, result);
            fill(tree, 2 * node + 2, syntax, declaration, key, result);
        }
    }

    private long threshold(TreeSplit split, ValueType key) {
        BigInteger threshold = globals.integer(split.getThreshold(), "A tree's threshold");
        if (!key.holds(threshold)) {
            throw problems.refuse(
                    ExpandCode.CONSTANT_RANGE,
                    globals.site().origin(split.getThreshold()),
                    threshold,
                    key,
                    Types.minimum(key),
                    Types.maximum(key));
        }
        return threshold.longValue();
    }
}
