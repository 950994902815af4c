package org.thunderprism.codegen.ebpf.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thunderprism.compiler.range.Interval;

/**
 * Each of several keys finds its bin, an interval between neighbouring thresholds, and the bins together select a cell that holds the row's
 * number.
 *
 * @param bins how each key finds its bin
 */
record BinnedGrid(Selection selection, List<RowIndex> bins) implements StoredIndex {

    private static final int COST = 3;
    private static final int STRIDE = 1;
    private static final long MOST_CELLS = 1L << 12;
    /** Bytes of the tables of one key. */
    private static final long BIN_BYTES = 1L << 12;

    static Optional<RowIndex> of(Selection selection) {
        if (selection.keys().size() < 2 || selection.isConstant()) {
            return Optional.empty();
        }
        List<RowIndex> bins = new ArrayList<>();
        long cells = 1;
        for (int key = 0; key < selection.keys().size(); key++) {
            RowIndex bin = IndexChoice.cheapest(bins(selection, key), BIN_BYTES);
            bins.add(bin);
            cells *= bin.rows().size();
            if (cells > MOST_CELLS) {
                return Optional.empty();
            }
        }
        return Optional.of(new BinnedGrid(selection, List.copyOf(bins)));
    }

    /** The selection of a key's bin: row {@code i} holds the bin's number alone. */
    private static Selection bins(Selection selection, int key) {
        List<Selection.Choice> choices = new ArrayList<>();
        Interval rest = selection.keys().get(key).domain();
        for (long threshold : selection.thresholds(key)) {
            choices.add(
                    new Selection.Choice(List.of(rest.atMost(threshold).orElseThrow()), new long[] {choices.size()}));
            rest = rest.above(threshold).orElseThrow();
        }
        choices.add(new Selection.Choice(List.of(rest), new long[] {choices.size()}));
        return Selection.of(List.of(selection.keys().get(key)), choices, null);
    }

    private long cells() {
        return bins.stream().mapToLong(bin -> bin.rows().size()).reduce(1, (a, b) -> a * b);
    }

    @Override
    public int cost() {
        return COST
                + bins.stream()
                        .mapToInt(bin -> bin.cost() + STRIDE + (bin.isStored() ? 0 : STRIDE))
                        .sum();
    }

    @Override
    public long bytes() {
        return cells() + bins.stream().mapToLong(RowIndex::bytes).sum();
    }

    @Override
    public Index write(LayerWriter writer, int stride) {
        List<String> terms = new ArrayList<>();
        long limit = 0;
        int step = 1;
        for (RowIndex bin : bins) {
            Index index = bin.write(writer, step);
            terms.add(index.text());
            limit += index.limit();
            step *= bin.rows().size();
        }
        long[] cells = new long[step];
        for (int cell = 0; cell < step; cell++) {
            cells[cell] = (long) row(cell) * stride;
        }
        return writer.stored(cells, String.join(" + ", terms), limit);
    }

    /** The row of a cell: that of the box that holds one of the cell's values. */
    private int row(int cell) {
        long[] values = new long[bins.size()];
        int rest = cell;
        for (int key = 0; key < values.length; key++) {
            int count = bins.get(key).rows().size();
            int bin = (int) bins.get(key).rows().get(rest % count)[0];
            List<Long> thresholds = selection.thresholds(key);
            values[key] = bin < thresholds.size()
                    ? thresholds.get(bin)
                    : selection.keys().get(key).domain().high();
            rest /= count;
        }
        for (Region region : selection.regions()) {
            if (holds(region, values)) {
                return region.row();
            }
        }
        throw new IllegalStateException("a cell outside all boxes");
    }

    private static boolean holds(Region region, long... values) {
        for (int key = 0; key < values.length; key++) {
            if (!region.box().get(key).contains(values[key])) {
                return false;
            }
        }
        return true;
    }
}
