package org.thunderprism.codegen.ebpf.layer;

import java.util.Optional;

/** A row number for each value of one key. */
record DirectTable(Selection selection) implements StoredIndex {

    static final long LARGEST = 1L << 16;
    private static final int COST = 3;

    static Optional<RowIndex> of(Selection selection) {
        return selection.isTabulable(LARGEST) ? Optional.of(new DirectTable(selection)) : Optional.empty();
    }

    @Override
    public int cost() {
        return COST + key().boundedCost();
    }

    @Override
    public long bytes() {
        return key().span() + 1;
    }

    @Override
    public Index write(LayerWriter writer, int stride) {
        return writer.stored(
                entries(selection, key().zero(), (int) key().span() + 1, stride), writer.bounded(key()), key().limit());
    }

    /** Row numbers for the values from {@code first} on; what lies outside the domain gets the nearest one's. */
    static long[] entries(Selection selection, long first, int count, int stride) {
        long[] entries = new long[count];
        int next = 0;
        for (Region region : selection.regions()) {
            long end = region == selection.regions().get(selection.regions().size() - 1)
                    ? count
                    : Math.min(count, region.box().get(0).high() - first + 1);
            for (; next < end; next++) {
                entries[next] = (long) region.row() * stride;
            }
        }
        return entries;
    }
}
