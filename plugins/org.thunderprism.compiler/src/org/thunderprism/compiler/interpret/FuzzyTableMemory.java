package org.thunderprism.compiler.interpret;

import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.type.ValueType;

/** A prepared fuzzy table for elements of one type. */
final class FuzzyTableMemory implements TableMemory {

    private final int depth;
    private final int[] features;
    private final long[] thresholds;
    private final long[] rows;
    private final int rowSize;
    /** Turns the order of u64 into the order of signed numbers; 0 for all other types. */
    private final long signFlip;

    FuzzyTableMemory(FuzzyTable table, ValueType element) {
        this.depth = table.getDepth();
        this.features = table.getFeatures().clone();
        this.thresholds = table.getThresholds().clone();
        this.rows = table.getRows().clone();
        this.rowSize = table.getResult().size();
        this.signFlip = !element.signed() && element.width() == Long.SIZE ? Long.MIN_VALUE : 0;
        for (int i = 0; i < thresholds.length; i++) {
            thresholds[i] ^= signFlip;
        }
    }

    @Override
    public void copyRow(long[] keys, int from, long[] results, int to) {
        int node = 0;
        for (int level = 0; level < depth; level++) {
            boolean right = (keys[from + features[node]] ^ signFlip) > thresholds[node];
            node = 2 * node + (right ? 2 : 1);
        }
        int leaf = node - ((1 << depth) - 1);
        System.arraycopy(rows, leaf * rowSize, results, to, rowSize);
    }
}
