package org.thunderprism.codegen.ebpf.layer;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks that share one table of rows: the row at {@code i + j * (number of rows of the first)} is the sum of row i of the first and row j of
 * the second. One lookup then adds what two would have.
 *
 * @param members one or two; a second one is stored, so that its numbers are multiplied in its table
 */
record RowGroup(List<RowIndex> members) {

    /** Rows of a shared table: a number fits a byte. */
    static final int MOST_ROWS = 256;

    /** Bytes of a layer's index tables. */
    private static final long TABLE_BYTES = 512 << 10;

    private static final int ROW = 3;
    private static final int WORD = 2;

    /**
     * Groups the blocks of a layer.
     *
     * @param selections of the blocks, none constant
     * @param words of a row
     */
    static List<RowGroup> of(List<Selection> selections, int words) {
        long budget = TABLE_BYTES / Math.max(1, selections.size());
        List<RowIndex> open = new ArrayList<>();
        List<RowGroup> groups = new ArrayList<>();
        for (Selection selection : selections) {
            RowIndex index = IndexChoice.cheapest(selection, budget);
            // A pair shares the row, which costs each of the two a half, and one addition.
            int shared = index.cost() + 1 + (ROW + WORD * words) / 2;
            RowIndex values = ValueTable.of(selection)
                    .filter(table -> (long) table.rows().size() * Long.BYTES * words <= budget)
                    .filter(table -> table.cost() + WORD + WORD * words < shared)
                    .orElse(null);
            if (values != null) {
                groups.add(new RowGroup(List.of(values)));
            } else {
                open.add(index);
            }
        }
        // Computed numbers first: each needs a stored one as its partner.
        List<RowIndex> order =
                new ArrayList<>(open.stream().filter(index -> !index.isStored()).toList());
        order.addAll(open.stream().filter(RowIndex::isStored).toList());
        groups.addAll(Partners.of(order));
        return List.copyOf(groups);
    }

    /** Rows of the table. */
    int size() {
        return members.stream().mapToInt(member -> member.rows().size()).reduce(1, (a, b) -> a * b);
    }

    /** The rows of the members that a row of the table is the sum of. */
    List<long[]> parts(int row) {
        int rest = row;
        List<long[]> parts = new ArrayList<>();
        for (RowIndex member : members) {
            int count = member.rows().size();
            parts.add(member.rows().get(rest % count));
            rest /= count;
        }
        return parts;
    }

    /** Writes the expression of the row's number. */
    RowIndex.Index write(LayerWriter writer) {
        RowIndex.Index first = members.get(0).write(writer, 1);
        if (members.size() == 1) {
            return first;
        }
        RowIndex.Index second =
                members.get(1).write(writer, members.get(0).rows().size());
        return new RowIndex.Index(first.text() + " + " + second.text(), first.limit() + second.limit());
    }
}
