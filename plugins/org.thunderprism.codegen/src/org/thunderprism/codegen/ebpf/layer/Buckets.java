package org.thunderprism.codegen.ebpf.layer;

import java.util.List;
import java.util.Optional;
import org.thunderprism.codegen.ebpf.text.CTypes;
import org.thunderprism.codegen.ebpf.text.Helper;

/**
 * Buckets of equal width with at most one threshold each, for thresholds that are far apart. A bucket's entry is the number of thresholds
 * below it, in the bits above the value, plus what the value lacks to carry into those bits when it exceeds the threshold inside.
 *
 * @param bits of the value, which is clamped to 2^bits - 1
 * @param shift from value to bucket
 */
record Buckets(Selection selection, int bits, int shift) implements RegionIndex {

    private static final int COST = 13;
    private static final int ENTRY_BITS = 32;
    private static final int MOST_BUCKET_BITS = 13;

    static Optional<RowIndex> of(Selection selection) {
        if (!selection.isCountable()) {
            return Optional.empty();
        }
        List<Long> thresholds = raw(selection);
        int bits = Long.bitCount(selection.clampLimit(selection.keys().get(0).zero()));
        int shift = widest(thresholds, bits);
        boolean fits = bits + numberBits(thresholds.size()) <= ENTRY_BITS && bits - shift <= MOST_BUCKET_BITS;
        return fits ? Optional.of(new Buckets(selection, bits, shift)) : Optional.empty();
    }

    private static List<Long> raw(Selection selection) {
        long zero = selection.keys().get(0).zero();
        return selection.thresholds(0).stream()
                .map(threshold -> threshold - zero)
                .toList();
    }

    private static int widest(List<Long> thresholds, int bits) {
        int shift = bits;
        while (shift > 0 && !isSeparated(thresholds, shift)) {
            shift--;
        }
        return shift;
    }

    private static boolean isSeparated(List<Long> thresholds, int shift) {
        return thresholds.stream()
                        .map(threshold -> threshold >> shift)
                        .distinct()
                        .count()
                == thresholds.size();
    }

    private static int numberBits(int largest) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(largest);
    }

    @Override
    public int cost() {
        return COST + key().cost();
    }

    @Override
    public long bytes() {
        return Integer.BYTES << bits - shift;
    }

    @Override
    public Index write(LayerWriter writer, int stride) {
        List<Long> thresholds = raw(selection);
        int count = 1 << bits - shift;
        long[] entries = new long[count];
        for (int bucket = 0; bucket < count; bucket++) {
            long below = 0;
            long inside = 0;
            for (long threshold : thresholds) {
                if (threshold >> shift < bucket) {
                    below++;
                } else if (threshold >> shift == bucket) {
                    inside = (1L << bits) - 1 - threshold;
                }
            }
            entries[bucket] = (below << bits) + inside;
        }
        String table = writer.words(entries, count - 1);
        long mask = LayerWriter.mask(thresholds.size());
        String row = writer.code()
                .call(
                        Helper.BUCKET,
                        table,
                        writer.raw(key()),
                        Integer.toString(bits),
                        Integer.toString(shift),
                        CTypes.literal(mask));
        return new Index(writer.scaled(row, stride), mask * stride);
    }
}
