package org.thunderprism.codegen.ebpf.layer;

import java.util.List;

/** A row's number that is read from a table. */
interface StoredIndex extends RowIndex {

    @Override
    default List<long[]> rows() {
        return selection().rows();
    }

    @Override
    default boolean isStored() {
        return true;
    }
}
