package org.thunderprism.compiler.fuse.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thunderprism.compiler.fuse.tree.DecisionTree;
import org.thunderprism.compiler.fuse.tree.FuzzyTables;
import org.thunderprism.compiler.fuse.tree.Row;
import org.thunderprism.compiler.fuse.tree.Trees;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.compiler.rewrite.TableNames;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.type.ValueType;

/** Blocks of one sum, merged as they are added. */
final class BlockSet {

    /** @param tree the table's tree, or null for a table of another kind */
    private record Block(
            List<Element> elements, Table table, DecisionTree tree, List<Interval> ranges, boolean isNew) {}

    private final ValueType sumType;
    private final TableNames names;
    private final long[] bias;
    private final List<Block> blocks = new ArrayList<>();
    /** Where the last block stands that reads these elements. */
    private final Map<List<Element>, Integer> places = new HashMap<>();

    BlockSet(SumReduce sum, TableNames names) {
        this.sumType = sum.getType().element();
        this.names = names;
        this.bias = sum.getBias() == null
                ? new long[sum.getType().length()]
                : sum.getBias().clone();
    }

    int size() {
        return blocks.size();
    }

    /** What the sum begins with: one integer per element of a row. */
    long[] bias() {
        return bias.clone();
    }

    /** The elements of all blocks, block after block. */
    List<Element> elements() {
        return blocks.stream().flatMap(block -> block.elements().stream()).toList();
    }

    /** One table per block; tables that had to be made join {@code all}. */
    List<Table> tables(List<Table> all) {
        List<Table> tables = new ArrayList<>();
        for (Block block : blocks) {
            if (!block.isNew()) {
                tables.add(block.table());
                continue;
            }
            FuzzyTable made = FuzzyTables.table(
                    names.fresh(block.table().getName()),
                    block.tree(),
                    (FuzzyTable) block.table(),
                    block.ranges().getFirst().type(),
                    block.table().getResult());
            all.add(made);
            tables.add(made);
        }
        return tables;
    }

    /** Adds a block, to the bias or to another block if that is possible. */
    void add(List<Element> elements, Table table, List<Interval> ranges) {
        DecisionTree tree = table instanceof FuzzyTable fuzzy ? Trees.simplify(FuzzyTables.tree(fuzzy), ranges) : null;
        if (tree instanceof DecisionTree.Leaf leaf) {
            addToBias(leaf.row());
            return;
        }
        Block block = new Block(elements, table, tree, ranges, false);
        Integer place = places.get(elements);
        Optional<Block> merged = place == null ? Optional.empty() : merge(blocks.get(place), block);
        if (merged.isPresent()) {
            blocks.set(place, merged.get());
        } else {
            places.put(elements, blocks.size());
            blocks.add(block);
        }
    }

    private void addToBias(Row row) {
        for (int index = 0; index < bias.length; index++) {
            bias[index] = sumType.canonical(bias[index] + row.get(index));
        }
    }

    private Optional<Block> merge(Block first, Block second) {
        // Only rows of the sum's own type wrap as the sum does.
        if (first.tree() == null
                || second.tree() == null
                || !first.table().getResult().element().equals(sumType)) {
            return Optional.empty();
        }
        int rows = (1 << first.tree().depth()) + (1 << second.tree().depth());
        return Trees.combine(first.tree(), second.tree(), this::plus, first.ranges(), rows)
                .filter(tree -> 1 << tree.depth() <= rows)
                .map(tree -> new Block(first.elements(), first.table(), tree, first.ranges(), true));
    }

    private Row plus(Row first, Row second) {
        long[] sum = new long[first.length()];
        for (int index = 0; index < sum.length; index++) {
            sum[index] = sumType.canonical(first.get(index) + second.get(index));
        }
        return new Row(sum);
    }
}
