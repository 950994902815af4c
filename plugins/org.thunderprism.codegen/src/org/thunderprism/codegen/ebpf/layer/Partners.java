package org.thunderprism.codegen.ebpf.layer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Groups row numbers in pairs, first fit: each takes the earliest stored one after it whose rows, times its own, are no more than
 * {@link RowGroup#MOST_ROWS}. Those that wait are kept by their number of rows, so that finding one takes a bounded number of steps.
 */
final class Partners {

    private final List<RowIndex> order;
    private final BitSet grouped = new BitSet();
    /** Per number of rows up to the limit, the places in the order of the stored ones that have no group yet. */
    private final List<Deque<Integer>> waiting = new ArrayList<>();

    private Partners(List<RowIndex> order) {
        this.order = order;
        for (int rows = 0; rows <= RowGroup.MOST_ROWS; rows++) {
            waiting.add(new ArrayDeque<>());
        }
        for (int place = 0; place < order.size(); place++) {
            if (isPartner(order.get(place))) {
                waiting.get(order.get(place).rows().size()).add(place);
            }
        }
    }

    /** The groups in the order of their first members. */
    static List<RowGroup> of(List<RowIndex> order) {
        Partners partners = new Partners(order);
        List<RowGroup> groups = new ArrayList<>();
        for (int place = 0; place < order.size(); place++) {
            if (!partners.grouped.get(place)) {
                groups.add(partners.group(place));
            }
        }
        return groups;
    }

    private RowGroup group(int place) {
        RowIndex first = order.get(place);
        if (isPartner(first)) {
            // The earliest of its size: all before it have their groups.
            waiting.get(first.rows().size()).remove();
        }
        Deque<Integer> earliest = null;
        int most = RowGroup.MOST_ROWS / first.rows().size();
        for (int rows = 1; rows <= most; rows++) {
            Deque<Integer> candidates = waiting.get(rows);
            if (!candidates.isEmpty() && (earliest == null || candidates.element() < earliest.element())) {
                earliest = candidates;
            }
        }
        if (earliest == null) {
            return new RowGroup(List.of(first));
        }
        int second = earliest.remove();
        grouped.set(second);
        return new RowGroup(List.of(first, order.get(second)));
    }

    private static boolean isPartner(RowIndex index) {
        return index.isStored() && index.rows().size() <= RowGroup.MOST_ROWS;
    }
}
