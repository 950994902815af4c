package org.thunderprism.lang.topology.write;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.ToIntFunction;

/** The longest increasing subsequence, by patience sorting in O(n log n). */
final class LongestRun {

    private LongestRun() {}

    /** As many entries as possible, in their order, whose positions ascend; no two have the same position. */
    static <T> List<T> of(List<T> entries, ToIntFunction<T> position) {
        List<Integer> tails = new ArrayList<>();
        int[] previous = new int[entries.size()];
        for (int index = 0; index < entries.size(); index++) {
            int place = pile(tails, entries, position, position.applyAsInt(entries.get(index)));
            previous[index] = place == 0 ? -1 : tails.get(place - 1);
            if (place == tails.size()) {
                tails.add(index);
            } else {
                tails.set(place, index);
            }
        }
        Deque<T> run = new ArrayDeque<>();
        for (int index = tails.isEmpty() ? -1 : tails.getLast(); index >= 0; index = previous[index]) {
            run.addFirst(entries.get(index));
        }
        return List.copyOf(run);
    }

    /** The first run that ends at no lower position. */
    private static <T> int pile(List<Integer> tails, List<T> entries, ToIntFunction<T> position, int wanted) {
        int low = 0;
        int high = tails.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (position.applyAsInt(entries.get(tails.get(middle))) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
