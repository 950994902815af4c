package org.thunderprism.codegen.ebpf.layer;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Rows as words of lanes, each entry lowered as {@link LaneLayout} says. */
final class RowWords {

    private final LaneLayout layout;
    private final long[] start;
    private final Map<Selection, long[]> minima = new IdentityHashMap<>();

    /**
     * @param selections of all blocks
     * @param bias one for each column
     */
    RowWords(LaneLayout layout, List<Selection> selections, long... bias) {
        this.layout = layout;
        this.start = new long[layout.words()];
        for (int column = 0; column < bias.length; column++) {
            addToStart(column, bias[column]);
        }
        for (Selection selection : selections) {
            minima.put(selection, minima(selection));
            if (selection.isConstant()) {
                for (int column = 0; column < bias.length; column++) {
                    addToStart(column, selection.rows().get(0)[column]);
                }
            }
        }
    }

    /** In a lane, constants are part of the base. */
    private void addToStart(int column, long value) {
        LaneLayout.Place place = layout.places().get(column);
        if (place.isWord()) {
            start[place.word()] += value;
        }
    }

    private static long[] minima(Selection selection) {
        long[] minima = selection.rows().get(0).clone();
        for (long[] row : selection.rows()) {
            for (int column = 0; column < minima.length; column++) {
                minima[column] = Math.min(minima[column], row[column]);
            }
        }
        return minima;
    }

    /** What a word's sum begins with. */
    long start(int word) {
        return start[word];
    }

    /**
     * A group's rows.
     *
     * @param from first word of each row
     * @param to behind the last word
     * @param stride words between the begins of rows
     */
    long[] table(RowGroup group, int from, int to, int stride) {
        int count = group.size();
        long[] table = new long[count * stride];
        for (int row = 0; row < count; row++) {
            List<long[]> parts = group.parts(row);
            for (int member = 0; member < parts.size(); member++) {
                add(group.members().get(member).selection(), parts.get(member), from, to, table, row * stride);
            }
        }
        return table;
    }

    private void add(Selection selection, long[] row, int from, int to, long[] table, int at) {
        long[] lowest = minima.get(selection);
        for (int column = 0; column < row.length; column++) {
            LaneLayout.Place place = layout.places().get(column);
            if (place.word() >= from && place.word() < to) {
                long entry = place.isWord() ? row[column] : row[column] - lowest[column];
                table[at + place.word() - from] += entry * place.factor() << place.shift();
            }
        }
    }
}
