package org.thunderprism.compiler.fuse.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.compiler.fuse.pass.PassContext;
import org.thunderprism.compiler.fuse.tree.DecisionTree;
import org.thunderprism.compiler.fuse.tree.FuzzyTables;
import org.thunderprism.compiler.fuse.tree.Trees;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.compiler.range.ValueRanges;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.type.ValueType;

/**
 * Makes fuzzy tables as small as the values allow that they see: comparisons that can have one outcome only go, equal rows side by side
 * become one, and a tree over one element is balanced.
 */
public final class TreePruning implements TablePass {

    @Override
    public String name() {
        return "prune-trees";
    }

    @Override
    public String description() {
        return "leaves that no value reaches go, equal leaves side by side become one, trees over one element are"
                + " balanced";
    }

    @Override
    public boolean apply(PassContext context) {
        Map<FuzzyTable, List<Interval>> seen = seenBlocks(context);
        boolean changed = false;
        for (Table table : context.program().getTables()) {
            if (table instanceof FuzzyTable fuzzy && seen.get(fuzzy) != null) {
                changed |= prune(fuzzy, seen.get(fuzzy));
            }
        }
        return changed;
    }

    private static boolean prune(FuzzyTable table, List<Interval> block) {
        DecisionTree pruned = Trees.simplify(FuzzyTables.tree(table), block);
        ValueType compared = block.getFirst().type();
        FuzzyTable smaller = FuzzyTables.table(table.getName(), pruned, table, compared, table.getResult());
        boolean same = Arrays.equals(smaller.getRows(), table.getRows())
                && Arrays.equals(smaller.getThresholds(), table.getThresholds())
                && Arrays.equals(smaller.getFeatures(), table.getFeatures());
        if (!same) {
            table.setDepth(smaller.getDepth());
            table.setFeatures(smaller.getFeatures());
            table.setThresholds(smaller.getThresholds());
            table.setRows(smaller.getRows());
        }
        return !same;
    }

    /** Per table, what the elements of its blocks can be wherever it is used; null for one that compares values of several types. */
    private static Map<FuzzyTable, List<Interval>> seenBlocks(PassContext context) {
        ValueRanges ranges = context.ranges();
        Map<FuzzyTable, List<Interval>> seen = new IdentityHashMap<>();
        for (Instruction instruction : context.order()) {
            if (!(instruction instanceof MapBlocks map)) {
                continue;
            }
            int size = map.getBlocks().getType().length();
            List<Interval> blocks = ranges.elements(map.getBlocks());
            for (int block = 0; block < map.getTables().size(); block++) {
                if (map.getTables().get(block) instanceof FuzzyTable table) {
                    List<Interval> here = blocks.subList(block * size, (block + 1) * size);
                    seen.put(table, seen.containsKey(table) ? union(seen.get(table), here) : here);
                }
            }
        }
        return seen;
    }

    private static List<Interval> union(List<Interval> first, List<Interval> second) {
        if (first == null || !first.getFirst().type().equals(second.getFirst().type())) {
            return null;
        }
        List<Interval> union = new ArrayList<>(first.size());
        for (int index = 0; index < first.size(); index++) {
            union.add(first.get(index).union(second.get(index)));
        }
        return union;
    }
}
