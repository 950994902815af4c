package org.thunderprism.codegen.ebpf.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.model.ir.FuzzyTable;

/** The selection that a fuzzy table makes, without the leaves that its keys cannot reach. */
final class TreeSelection {

    private final FuzzyTable table;
    private final int inner;
    private final int width;
    private final List<Selection.Choice> choices = new ArrayList<>();

    private TreeSelection(FuzzyTable table) {
        this.table = table;
        this.inner = (1 << table.getDepth()) - 1;
        this.width = table.getResult().size();
    }

    static Selection of(FuzzyTable table, List<Key> keys) {
        TreeSelection selection = new TreeSelection(table);
        selection.descend(0, keys.stream().map(Key::domain).toList());
        List<long[]> leaves = new ArrayList<>();
        for (int leaf = 0; leaf <= selection.inner; leaf++) {
            leaves.add(selection.row(leaf));
        }
        Selection.Tree tree = new Selection.Tree(table.getDepth(), table.getFeatures(), table.getThresholds(), leaves);
        return Selection.of(keys, selection.choices, tree);
    }

    private void descend(int node, List<Interval> box) {
        if (node >= inner) {
            choices.add(new Selection.Choice(box, row(node - inner)));
            return;
        }
        int feature = table.getFeatures()[node];
        long threshold = table.getThresholds()[node];
        Interval interval = box.get(feature);
        interval.atMost(threshold).ifPresent(part -> descend(2 * node + 1, with(box, feature, part)));
        interval.above(threshold).ifPresent(part -> descend(2 * node + 2, with(box, feature, part)));
    }

    private static List<Interval> with(List<Interval> box, int feature, Interval part) {
        List<Interval> changed = new ArrayList<>(box);
        changed.set(feature, part);
        return changed;
    }

    private long[] row(int leaf) {
        return Arrays.copyOfRange(table.getRows(), leaf * width, (leaf + 1) * width);
    }
}
