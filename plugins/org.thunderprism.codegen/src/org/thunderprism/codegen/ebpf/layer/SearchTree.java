package org.thunderprism.codegen.ebpf.layer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thunderprism.codegen.ebpf.scalar.Operations;
import org.thunderprism.model.type.ValueType;

/** Binary search of one key among its thresholds, which lie breadth-first in a table (Eytzinger's order). */
record SearchTree(Selection selection) implements RegionIndex {

    private static final int LEVEL = 9;
    private static final int WIDE_LEVEL = 13;

    static Optional<RowIndex> of(Selection selection) {
        return selection.keys().size() == 1 && !selection.isConstant()
                ? Optional.of(new SearchTree(selection))
                : Optional.empty();
    }

    private int depth() {
        return Integer.SIZE - Integer.numberOfLeadingZeros(selection.regions().size() - 1);
    }

    @Override
    public int cost() {
        boolean wide = key().domain().type().width() == Long.SIZE;
        return depth() * (wide ? WIDE_LEVEL : LEVEL) + key().cost();
    }

    @Override
    public long bytes() {
        return (long) Long.BYTES << depth();
    }

    @Override
    public Index write(LayerWriter writer, int stride) {
        ValueType type = key().domain().type();
        int inner = (1 << depth()) - 1;
        // Nothing exceeds the type's maximum: what is filled up is never passed.
        long[] sorted = new long[inner];
        Arrays.fill(sorted, type.maximum());
        List<Long> thresholds = selection.thresholds(0);
        for (int i = 0; i < thresholds.size(); i++) {
            sorted[i] = thresholds.get(i);
        }
        long[] breadthFirst = new long[inner + 1];
        place(sorted, 0, inner, breadthFirst, 0);
        String table = writer.longs(breadthFirst, inner);
        Operations operations = new Operations(writer.code());
        String x = writer.code().read(key().scalar());
        String node = writer.code().declare("node", "0").name();
        for (int level = 0; level < depth(); level++) {
            String above = operations.less(type, table + "[" + node + "]", x);
            String next = "2 * " + node + " + 1 + " + above;
            writer.code()
                    .statement(
                            node + " = (" + next + (level == depth() - 1 ? " - " + inner : "") + ") & " + inner + ";",
                            LEVEL);
        }
        return new Index(writer.scaled(node, stride), (long) inner * stride);
    }

    private static void place(long[] sorted, int from, int to, long[] tree, int node) {
        if (from < to) {
            int middle = (from + to) / 2;
            tree[node] = sorted[middle];
            place(sorted, from, middle, tree, 2 * node + 1);
            place(sorted, middle + 1, to, tree, 2 * node + 2);
        }
    }
}
