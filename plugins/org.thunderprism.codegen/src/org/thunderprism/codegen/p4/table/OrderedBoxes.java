package org.thunderprism.codegen.p4.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thunderprism.codegen.p4.table.KeyMatch.Masked;
import org.thunderprism.codegen.p4.table.KeyMatch.Range;
import org.thunderprism.codegen.p4.table.TreeRegions.Region;
import org.thunderprism.compiler.range.Interval;

/**
 * The leaves of a clustering tree as ternary entries of one table. Entries stand in the order of the leaves, so that an entry only has to
 * exclude the leaves behind it: where the ways to two leaves part, the first one's entry has an upper bound that keys of the second one exceed.
 * The leaves in reverse with lower bounds do as well; the order with fewer entries is taken.
 */
public final class OrderedBoxes {

    private final List<Region> regions;
    private final List<Integer> features;
    private final List<Interval> intervals;
    private final List<KeyCode> codes;
    private final boolean ascending;

    private OrderedBoxes(List<Region> regions, List<Integer> features, List<Interval> intervals, boolean ascending) {
        this.regions = ascending ? regions : regions.reversed();
        this.features = features;
        this.intervals = intervals;
        this.codes = features.stream()
                .map(feature -> KeyCode.of(intervals.get(feature)))
                .toList();
        this.ascending = ascending;
    }

    /**
     * The order of leaves that takes fewer entries.
     *
     * @param regions of a tree, from left to right
     * @param features the elements that are keys
     * @param intervals the values that each element of the block can have
     */
    public static OrderedBoxes of(List<Region> regions, List<Integer> features, List<Interval> intervals) {
        OrderedBoxes ascending = new OrderedBoxes(regions, features, intervals, true);
        OrderedBoxes descending = new OrderedBoxes(regions, features, intervals, false);
        return descending.count() < ascending.count() ? descending : ascending;
    }

    /** At most as many entries as there are, without making them. */
    public long count() {
        double count = 0;
        for (Region region : regions.subList(0, regions.size() - 1)) {
            count += IntStream.range(0, features.size())
                    .mapToDouble(index -> keys(region, index).size())
                    .reduce(1, (one, other) -> one * other);
        }
        return (long) count;
    }

    private List<Masked> keys(Region region, int index) {
        int feature = features.get(index);
        KeyCode code = codes.get(index);
        Interval all = intervals.get(feature);
        Interval part = region.box().get(feature);
        if (ascending) {
            return part.high() == all.high()
                    ? List.of(new Masked(0, 0))
                    : Prefixes.cover(code.width(), new Range(0, code.encode(part.high())));
        }
        return part.low() == all.low()
                ? List.of(new Masked(0, 0))
                : Prefixes.cover(code.width(), new Range(code.encode(part.low()), -1L >>> Long.SIZE - code.width()));
    }

    /** The regions in the order of their entries; the last one has none. */
    public List<Region> regions() {
        return regions;
    }

    /** The keys of a region's entries. */
    public List<List<KeyMatch>> keys(Region region) {
        List<List<KeyMatch>> keys = List.of(List.of());
        for (int index = 0; index < features.size(); index++) {
            List<Masked> matches = keys(region, index);
            keys = keys.stream()
                    .flatMap(before -> matches.stream().map(match -> {
                        List<KeyMatch> longer = new ArrayList<>(before);
                        longer.add(match);
                        return List.copyOf(longer);
                    }))
                    .toList();
        }
        return keys;
    }
}
