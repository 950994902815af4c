package org.thunderprism.codegen.ebpf.layer;

import java.util.Optional;

/** Only one row can be reached. */
record ConstantRow(Selection selection) implements StoredIndex {

    static Optional<RowIndex> of(Selection selection) {
        return selection.isConstant() ? Optional.of(new ConstantRow(selection)) : Optional.empty();
    }

    @Override
    public int cost() {
        return 0;
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public Index write(LayerWriter writer, int stride) {
        return new Index("0", 0);
    }
}
