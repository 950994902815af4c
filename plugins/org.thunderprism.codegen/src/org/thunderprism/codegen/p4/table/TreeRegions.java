package org.thunderprism.codegen.p4.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.model.ir.FuzzyTable;

/** The leaves of a clustering tree that some block can reach, as boxes. */
public final class TreeRegions {

    private final FuzzyTable table;
    private final List<Region> regions = new ArrayList<>();

    private TreeRegions(FuzzyTable table) {
        this.table = table;
    }

    /**
     * Blocks that come to the same leaf.
     *
     * @param box an interval for each element of the block
     * @param leaf the leaf's number
     */
    public record Region(List<Interval> box, int leaf) {

        public Region {
            box = List.copyOf(box);
        }
    }

    /**
     * The regions of a tree, from left to right.
     *
     * @param elements the values that each element of the block can have
     */
    public static List<Region> of(FuzzyTable table, List<Interval> elements) {
        TreeRegions regions = new TreeRegions(table);
        regions.walk(0, elements);
        return List.copyOf(regions.regions);
    }

    private void walk(int node, List<Interval> box) {
        int inner = (1 << table.getDepth()) - 1;
        if (node >= inner) {
            regions.add(new Region(box, node - inner));
            return;
        }
        int feature = table.getFeatures()[node];
        long threshold = table.getThresholds()[node];
        Interval values = box.get(feature);
        descend(2 * node + 1, box, feature, values.atMost(threshold));
        descend(2 * node + 2, box, feature, values.above(threshold));
    }

    private void descend(int node, List<Interval> box, int feature, Optional<Interval> part) {
        part.ifPresent(interval -> {
            List<Interval> smaller = new ArrayList<>(box);
            smaller.set(feature, interval);
            walk(node, smaller);
        });
    }
}
