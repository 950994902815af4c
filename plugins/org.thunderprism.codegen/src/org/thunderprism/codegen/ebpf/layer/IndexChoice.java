package org.thunderprism.codegen.ebpf.layer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Chooses among the ways to find a row: the cheapest that value ranges allow, and of equally cheap ones that with the smallest tables. */
final class IndexChoice {

    private static final List<Function<Selection, Optional<RowIndex>>> WAYS = List.of(
            ConstantRow::of,
            DirectTable::of,
            ClampedTable::of,
            Buckets::of,
            ThresholdCount::of,
            SearchTree::of,
            Grid::of,
            BinnedGrid::of,
            TreeWalk::of);

    private IndexChoice() {}

    static RowIndex cheapest(Selection selection) {
        return WAYS.stream()
                .flatMap(way -> way.apply(selection).stream())
                .min(Comparator.comparingInt(RowIndex::cost).thenComparingLong(RowIndex::bytes))
                .orElseThrow();
    }
}
