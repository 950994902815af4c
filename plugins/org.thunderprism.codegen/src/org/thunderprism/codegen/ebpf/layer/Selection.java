package org.thunderprism.codegen.ebpf.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.model.type.ValueType;

/**
 * Which row some keys select: a function from boxes to rows. The boxes are disjoint and hold every combination that the keys can have.
 *
 * @param regions for one key in ascending order, neighbours with different rows
 * @param rows the rows that are reachable, each once
 * @param tree the tree that the regions come from, or null
 */
record Selection(List<Key> keys, List<Region> regions, List<long[]> rows, Tree tree) {

    /**
     * A complete binary tree, breadth-first: at node n key {@code features[n]} goes to 2n+1 when it is at most {@code thresholds[n]}, else
     * to 2n+2.
     *
     * @param rows per leaf
     */
    record Tree(int depth, int[] features, long[] thresholds, List<long[]> rows) {}

    /** What a region selects, before rows are numbered. */
    record Choice(List<org.thunderprism.compiler.range.Interval> box, long[] row) {}

    private record Row(long[] values) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Row that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** Numbers the rows, and merges what lies side by side. */
    static Selection of(List<Key> keys, List<Choice> choices, Tree tree) {
        List<Choice> ordered = keys.size() == 1 ? ascending(choices) : choices;
        List<Region> regions = new ArrayList<>();
        Map<Row, Integer> numbers = new HashMap<>();
        List<long[]> rows = new ArrayList<>();
        for (Choice choice : ordered) {
            int row = numbers.computeIfAbsent(new Row(choice.row()), key -> {
                rows.add(choice.row());
                return rows.size() - 1;
            });
            Region last = regions.isEmpty() ? null : regions.get(regions.size() - 1);
            if (keys.size() == 1 && last != null && last.row() == row) {
                regions.set(
                        regions.size() - 1,
                        new Region(List.of(last.box().get(0).union(choice.box().get(0))), row));
            } else {
                regions.add(new Region(choice.box(), row));
            }
        }
        return new Selection(List.copyOf(keys), List.copyOf(regions), List.copyOf(rows), tree);
    }

    private static List<Choice> ascending(List<Choice> choices) {
        return choices.stream()
                .sorted(Comparator.comparing(
                        choice -> choice.box().get(0), (a, b) -> Arithmetic.compare(a.type(), a.low(), b.low())))
                .toList();
    }

    /** Values of a key after which another region begins, ascending. */
    List<Long> thresholds(int key) {
        ValueType type = keys.get(key).domain().type();
        TreeSet<Long> thresholds = new TreeSet<>((a, b) -> Arithmetic.compare(type, a, b));
        regions.forEach(region -> thresholds.add(region.box().get(key).high()));
        thresholds.remove(keys.get(key).domain().high());
        return List.copyOf(thresholds);
    }

    /** The rows of a selection with one key, region by region: a row may stand here several times. */
    List<long[]> rowsByRegion() {
        return regions.stream().map(region -> rows.get(region.row())).toList();
    }

    /** Whether a table of fewer than so many entries can have one for each value of the only key. */
    boolean isTabulable(long entries) {
        return keys.size() == 1 && keys.get(0).isCountable() && keys.get(0).limit() < entries;
    }

    /** Whether there is one key, whose values and thresholds are numbers from 0 on. */
    boolean isCountable() {
        return keys.size() == 1 && !isConstant() && keys.get(0).isCountable();
    }

    /**
     * What values of the only key above its highest threshold may be clamped to, less a first value: the next number of the form 2^n - 1 above
     * the threshold.
     */
    long clampLimit(long first) {
        List<Long> thresholds = thresholds(0);
        return LayerWriter.mask(thresholds.get(thresholds.size() - 1) + 1 - first);
    }

    boolean isConstant() {
        return rows.size() == 1;
    }
}
