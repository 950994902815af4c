package org.thunderprism.codegen.ebpf.layer;

import java.util.List;
import org.thunderprism.compiler.range.Interval;

/**
 * Keys that select the same row.
 *
 * @param box an interval for each key
 * @param row the number of the row
 */
record Region(List<Interval> box, int row) {

    Region {
        box = List.copyOf(box);
    }
}
