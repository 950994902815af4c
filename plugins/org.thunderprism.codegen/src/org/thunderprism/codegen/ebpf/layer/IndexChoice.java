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

    /** Bytes of a table that cost as much as an instruction. */
    private static final long BYTES_PER_INSTRUCTION = 8 << 10;

    /** Tables of so many bytes are worth it whatever the budget. */
    private static final long ALWAYS = 256;

    private IndexChoice() {}

    /** @param bytes that tables may take; the ways that need few are always allowed */
    static RowIndex cheapest(Selection selection, long bytes) {
        return WAYS.stream()
                .flatMap(way -> way.apply(selection).stream())
                .filter(way ->
                        way.bytes() <= Math.max(bytes, ALWAYS) || way instanceof SearchTree || way instanceof TreeWalk)
                .min(Comparator.comparingLong(IndexChoice::price).thenComparingLong(RowIndex::bytes))
                .orElseThrow();
    }

    /** Instructions, and what large tables cost because parts of them fall out of the caches. */
    private static long price(RowIndex index) {
        return index.cost() + index.bytes() / BYTES_PER_INSTRUCTION;
    }
}
