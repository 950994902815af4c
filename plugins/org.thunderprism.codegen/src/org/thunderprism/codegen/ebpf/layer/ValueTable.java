package org.thunderprism.codegen.ebpf.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** No index at all: a row for each value of one key. Cheapest where rows are short and values few. */
record ValueTable(Selection selection) implements RowIndex {

    private static final int COST = 0;
    private static final long MOST = 1L << 12;

    static Optional<RowIndex> of(Selection selection) {
        if (selection.keys().size() != 1 || selection.isConstant()) {
            return Optional.empty();
        }
        Key key = selection.keys().get(0);
        return key.isCountable() && LayerWriter.limit(key) < MOST
                ? Optional.of(new ValueTable(selection))
                : Optional.empty();
    }

    private Key key() {
        return selection.keys().get(0);
    }

    @Override
    public int cost() {
        return COST + key().cost() + (key().bits() < Long.SIZE ? 0 : 1);
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
        return new Index(writer.scaled(writer.bounded(key()), stride), LayerWriter.limit(key()) * stride);
    }
}
