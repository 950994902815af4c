package org.thunderprism.codegen.ebpf.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Pairs are found quickly, and are those that looking at every pair finds. In the package of what it tests, which is nobody else's. */
class PartnersProperties {

    /** A row number of which only the number of rows, and where it comes from, count. */
    private record Numbered(List<long[]> rows, boolean isStored) implements RowIndex {

        static Numbered of(int rows, boolean stored) {
            return new Numbered(Collections.nCopies(rows, new long[0]), stored);
        }

        @Override
        public Selection selection() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int cost() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long bytes() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Index write(LayerWriter writer, int stride) {
            throw new UnsupportedOperationException();
        }
    }

    @Provide
    Arbitrary<List<RowIndex>> numbers() {
        Arbitrary<Integer> rows = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 20),
                Arbitraries.integers().between(1, 300),
                Arbitraries.of(1, 2, 16, 128, 255, 256, 257));
        return Combinators.combine(rows, Arbitraries.of(true, false))
                .<RowIndex>as(Numbered::of)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 1_000)
    void areThoseOfTheFirstFit(@ForAll("numbers") List<RowIndex> order) {
        // Equal numbers are told apart by their places.
        assertThat(places(order, Partners.of(order))).isEqualTo(firstFit(order));
    }

    /** Every number with every later one. */
    private static List<List<Integer>> firstFit(List<RowIndex> order) {
        List<List<Integer>> groups = new ArrayList<>();
        boolean[] grouped = new boolean[order.size()];
        for (int first = 0; first < order.size(); first++) {
            if (grouped[first]) {
                continue;
            }
            List<Integer> group = new ArrayList<>(List.of(first));
            for (int second = first + 1; second < order.size() && group.size() == 1; second++) {
                int product = order.get(first).rows().size()
                        * order.get(second).rows().size();
                if (!grouped[second] && order.get(second).isStored() && product <= RowGroup.MOST_ROWS) {
                    grouped[second] = true;
                    group.add(second);
                }
            }
            groups.add(group);
        }
        return groups;
    }

    private static List<List<Integer>> places(List<RowIndex> order, List<RowGroup> groups) {
        return groups.stream()
                .map(group -> group.members().stream()
                        .map(member -> place(order, member))
                        .toList())
                .toList();
    }

    private static int place(List<RowIndex> order, RowIndex member) {
        for (int place = 0; place < order.size(); place++) {
            if (order.get(place) == member) {
                return place;
            }
        }
        throw new AssertionError("a member that was not given");
    }
}
