package org.thunderprism.codegen.ebpf.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** No index at all: a row for each value of one key. Cheapest where rows are short and values few. */
record ValueTable(Selection selection) implements RowIndex {

    private static final long MOST = 1L << 12;

    static Optional<RowIndex> of(Selection selection) {
        return selection.isTabulable(MOST) && !selection.isConstant()
                ? Optional.of(new ValueTable(selection))
                : Optional.empty();
    }

    @Override
    public int cost() {
        return key().boundedCost();
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public List<long[]> rows() {
        List<long[]> rows = new ArrayList<>();
        for (long row : DirectTable.entries(selection, key().zero(), (int) key().span() + 1, 1)) {
            rows.add(selection.rows().get((int) row));
        }
        return rows;
    }

    @Override
    public boolean isStored() {
        return false;
    }

    @Override
    public Index write(LayerWriter writer, int stride) {
        return new Index(writer.scaled(writer.bounded(key()), stride), key().limit() * stride);
    }
}
