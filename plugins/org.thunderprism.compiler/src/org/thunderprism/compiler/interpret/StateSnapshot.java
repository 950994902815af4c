package org.thunderprism.compiler.interpret;

import java.util.BitSet;

/**
 * The content of one state at a moment.
 *
 * @param name the state's name
 * @param rowSize values in a row: the fields in order, arrays element by element
 * @param cells all rows, row after row, canonical
 * @param occupied which rows a flow holds; empty for the policy share
 * @param keys the holders' keys, row after row; empty for the policy share
 */
public record StateSnapshot(String name, int rowSize, long[] cells, BitSet occupied, long[] keys) {

    /** One value of a row. */
    public long cell(int slot, int offset) {
        return cells[slot * rowSize + offset];
    }
}
