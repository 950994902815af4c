package org.thunderprism.codegen.ebpf.layer;

import java.util.List;

/** A row's number that is computed: the number of the region, among those of one key, that the key is in. */
interface RegionIndex extends RowIndex {

    @Override
    default List<long[]> rows() {
        return selection().rowsByRegion();
    }

    @Override
    default boolean isStored() {
        return false;
    }
}
