package org.thunderprism.compiler.fuse.tree;

import java.util.Arrays;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.type.ValueType;

/** Decision trees from fuzzy tables, and back. */
public final class FuzzyTables {

    private FuzzyTables() {}

    /** The table's tree, complete as it is. */
    public static DecisionTree tree(FuzzyTable table) {
        return tree(table, 0);
    }

    private static DecisionTree tree(FuzzyTable table, int node) {
        int inner = table.getFeatures().length;
        if (node >= inner) {
            int length = table.getResult().size();
            int start = (node - inner) * length;
            return new DecisionTree.Leaf(new Row(Arrays.copyOfRange(table.getRows(), start, start + length)));
        }
        return new DecisionTree.Node(
                table.getFeatures()[node],
                table.getThresholds()[node],
                tree(table, 2 * node + 1),
                tree(table, 2 * node + 2));
    }

    /**
     * A table that does what the tree does. Paths that are shorter than the longest one are filled up with comparisons that any value passes, so
     * that the tree is complete.
     *
     * @param like gives the number of elements of a block and the origin
     * @param compared scalar type of what is compared
     * @param result type of a row
     */
    public static FuzzyTable table(
            String name, DecisionTree tree, FuzzyTable like, ValueType compared, ValueType result) {
        int depth = tree.depth();
        int inner = (1 << depth) - 1;
        FuzzyTable table = IrFactory.eINSTANCE.createFuzzyTable();
        table.setName(name);
        table.setOrigin(like.getOrigin());
        table.setArity(like.getArity());
        table.setResult(result);
        table.setDepth(depth);
        table.setFeatures(new int[inner]);
        table.setThresholds(new long[inner]);
        table.setRows(new long[(inner + 1) * result.size()]);
        fill(table, 0, tree, compared);
        return table;
    }

    private static void fill(FuzzyTable table, int place, DecisionTree tree, ValueType compared) {
        int inner = table.getFeatures().length;
        switch (tree) {
            case DecisionTree.Leaf leaf
            when place >= inner ->
                leaf.row()
                        .copyTo(
                                table.getRows(),
                                (place - inner) * table.getResult().size());
            case DecisionTree.Leaf leaf -> {
                table.getThresholds()[place] = compared.maximum();
                fill(table, 2 * place + 1, leaf, compared);
                fill(table, 2 * place + 2, leaf, compared);
            }
            case DecisionTree.Node node -> {
                table.getFeatures()[place] = node.feature();
                table.getThresholds()[place] = node.threshold();
                fill(table, 2 * place + 1, node.low(), compared);
                fill(table, 2 * place + 2, node.high(), compared);
            }
        }
    }
}
