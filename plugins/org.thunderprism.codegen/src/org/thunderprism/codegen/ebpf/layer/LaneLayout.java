package org.thunderprism.codegen.ebpf.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.thunderprism.model.type.ValueType;

/**
 * Where the sums of a layer's columns lie in 64-bit words.
 *
 * <p>Every entry of a table is stored less its block's smallest entry in that column. Partial sums then never are negative and never exceed
 * the difference of the column's largest and smallest sum, whatever the order: no sum borrows from its neighbour, and none carries into it
 * when its lane holds that difference. Where this is not proved a column has a word of its own, in which it wraps as a 64-bit integer.
 *
 * @param places one for each column
 * @param words number of words
 */
record LaneLayout(List<Place> places, int words) {

    /** Lanes wider than this get a word of their own. */
    private static final int WIDEST_LANE = 32;
    /** Bits of a lane that holds two columns: the index of a table. */
    private static final int PLANE_BITS = 16;

    LaneLayout {
        places = List.copyOf(places);
    }

    /**
     * Where a column lies.
     *
     * @param word number of the word, or -1 when the column is constant
     * @param bits of the lane; 64 for a word of its own
     * @param base what the lane counts from; 0 in a word of its own
     * @param factor what the column is multiplied with: 1, or the number of values of the first column of a plane
     * @param plane 0 for a lane of its own, 1 for the first and 2 for the second column of a plane
     */
    record Place(int word, int shift, int bits, long base, long factor, int plane) {

        boolean isConstant() {
            return word < 0;
        }

        boolean isWord() {
            return bits == Long.SIZE;
        }
    }

    /** What is known of a column: its smallest and largest sum, if they are sums that the type holds. */
    private record Span(boolean proved, long low, long high) {

        long values() {
            return high - low + 1;
        }

        int bits() {
            return Long.SIZE - Long.numberOfLeadingZeros(high - low);
        }
    }

    /**
     * Lays out the columns.
     *
     * @param blocks the reachable rows of each block
     * @param type of the sums' elements
     * @param bias one for each column
     * @param beginsPlane whether a column and the next one are keys of one table, and used together only
     */
    static LaneLayout of(List<List<long[]>> blocks, ValueType type, long[] bias, IntPredicate beginsPlane) {
        List<Span> spans = new ArrayList<>();
        for (int column = 0; column < bias.length; column++) {
            spans.add(span(blocks, type, bias[column], column));
        }
        Packing packing = new Packing();
        for (int column = 0; column < spans.size(); column++) {
            Span span = spans.get(column);
            if (column + 1 < spans.size() && beginsPlane.test(column) && isPlane(span, spans.get(column + 1))) {
                packing.plane(span, spans.get(++column));
            } else {
                packing.single(span);
            }
        }
        return new LaneLayout(packing.places, packing.words);
    }

    private static boolean isPlane(Span x, Span y) {
        return x.proved
                && y.proved
                && x.bits() > 0
                && y.bits() > 0
                && x.bits() <= PLANE_BITS
                && y.bits() <= PLANE_BITS
                && x.values() * y.values() <= 1L << PLANE_BITS;
    }

    private static Span span(List<List<long[]>> blocks, ValueType type, long bias, int column) {
        try {
            long low = bias;
            long high = bias;
            for (List<long[]> rows : blocks) {
                long[] entries = rows.stream().mapToLong(row -> row[column]).toArray();
                low = Math.addExact(low, Arrays.stream(entries).min().orElseThrow());
                high = Math.addExact(high, Arrays.stream(entries).max().orElseThrow());
            }
            boolean fits = type.width() < Long.SIZE && type.canonical(low) == low && type.canonical(high) == high
                    || type.width() == Long.SIZE && type.signed();
            return new Span(fits && Math.subtractExact(high, low) >= 0, low, high);
        } catch (ArithmeticException outOfRange) {
            return new Span(false, 0, 0);
        }
    }

    /** Fills words one after another: neighbours are used together. */
    private static final class Packing {

        final List<Place> places = new ArrayList<>();
        int words;
        private int used = Long.SIZE;

        void single(Span span) {
            if (span.proved && span.low == span.high) {
                places.add(new Place(-1, 0, 0, span.low, 1, 0));
            } else if (!span.proved || span.bits() > WIDEST_LANE) {
                places.add(new Place(words++, 0, Long.SIZE, 0, 1, 0));
                used = Long.SIZE;
            } else {
                int shift = lane(span.bits());
                places.add(new Place(words - 1, shift, span.bits(), span.low, 1, 0));
            }
        }

        void plane(Span x, Span y) {
            int bits = Long.SIZE - Long.numberOfLeadingZeros(x.values() * y.values() - 1);
            int shift = lane(bits);
            places.add(new Place(words - 1, shift, bits, x.low, 1, 1));
            places.add(new Place(words - 1, shift, bits, y.low, x.values(), 2));
        }

        private int lane(int bits) {
            if (used + bits > Long.SIZE) {
                words++;
                used = 0;
            }
            int shift = used;
            used += bits;
            return shift;
        }
    }
}
