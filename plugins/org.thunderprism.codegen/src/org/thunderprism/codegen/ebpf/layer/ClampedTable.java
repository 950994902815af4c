package org.thunderprism.codegen.ebpf.layer;

import java.util.Optional;
import org.thunderprism.codegen.ebpf.text.CTypes;
import org.thunderprism.codegen.ebpf.text.Helper;

/**
 * A row number for each value of one key between its lowest and its highest threshold; values outside are moved to the nearest of these.
 *
 * @param first the lowest value of the table
 * @param raises whether the key can be below it
 * @param last index of the table's last entry, of the form 2^n - 1
 */
record ClampedTable(Selection selection, long first, boolean raises, long last) implements StoredIndex {

    private static final int COST = 8;
    private static final int RAISE = 3;

    static Optional<RowIndex> of(Selection selection) {
        if (!selection.isCountable()) {
            return Optional.empty();
        }
        long zero = selection.keys().get(0).zero();
        long fromZero = selection.clampLimit(zero);
        if (fromZero < DirectTable.LARGEST) {
            return Optional.of(new ClampedTable(selection, zero, false, fromZero));
        }
        long lowest = selection.thresholds(0).get(0);
        long fromLowest = selection.clampLimit(lowest);
        return fromLowest < DirectTable.LARGEST
                ? Optional.of(new ClampedTable(selection, lowest, true, fromLowest))
                : Optional.empty();
    }

    @Override
    public int cost() {
        return COST + key().cost() + (raises ? RAISE : 0);
    }

    @Override
    public long bytes() {
        return last + 1;
    }

    @Override
    public Index write(LayerWriter writer, int stride) {
        String x = writer.raw(key());
        if (raises) {
            x = writer.code().call(Helper.NOT_NEGATIVE, x + " - " + CTypes.literal(first - key().zero()));
        }
        String clamped = writer.code().call(Helper.CLAMP, x, CTypes.literal(last));
        return writer.stored(DirectTable.entries(selection, first, (int) last + 1, stride), clamped, last);
    }
}
