package org.thunderprism.codegen.ebpf.layer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thunderprism.codegen.ebpf.scalar.Operations;
import org.thunderprism.model.type.ValueType;

/** The tree as it stands, level by level: any number of keys, any thresholds. The keys wait in memory, where a node can pick one. */
record TreeWalk(Selection selection) implements RowIndex {

    private static final int LEVEL = 15;
    private static final int WIDE_LEVEL = 19;

    static Optional<RowIndex> of(Selection selection) {
        return selection.tree() != null && selection.keys().size() > 1 && !selection.isConstant()
                ? Optional.of(new TreeWalk(selection))
                : Optional.empty();
    }

    @Override
    public int cost() {
        boolean wide = type().width() == Long.SIZE;
        return selection.tree().depth() * (wide ? WIDE_LEVEL : LEVEL)
                + 2 * selection.keys().size();
    }

    private ValueType type() {
        return selection.keys().get(0).domain().type();
    }

    @Override
    public long bytes() {
        return (Long.BYTES + 2L) << selection.tree().depth();
    }

    @Override
    public List<long[]> rows() {
        return selection.tree().rows();
    }

    @Override
    public boolean isStored() {
        return false;
    }

    @Override
    public Index write(LayerWriter writer, int stride) {
        Selection.Tree tree = selection.tree();
        int inner = (1 << tree.depth()) - 1;
        int room = (int) LayerWriter.mask(selection.keys().size() - 1);
        String keys = writer.keys(room + 1);
        for (int i = 0; i < selection.keys().size(); i++) {
            String value = writer.code().read(selection.keys().get(i).scalar());
            writer.code().statement(keys + "[" + i + "] = " + value + ";", 2);
        }
        String thresholds = writer.longs(Arrays.copyOf(tree.thresholds(), inner + 1), inner);
        long[] features = new long[inner + 1];
        for (int i = 0; i < inner; i++) {
            features[i] = tree.features()[i];
        }
        Operations operations = new Operations(writer.code());
        String node = writer.code().declare("node", "0").name();
        for (int level = 0; level < tree.depth(); level++) {
            String feature = writer.half(features, node, inner) + " & " + room;
            String above = operations.less(type(), thresholds + "[" + node + "]", keys + "[" + feature + "]");
            String next = "2 * " + node + " + 1 + " + above;
            writer.code()
                    .statement(
                            node + " = (" + next + (level == tree.depth() - 1 ? " - " + inner : "") + ") & " + inner
                                    + ";",
                            LEVEL);
        }
        return new Index(writer.scaled(node, stride), (long) inner * stride);
    }
}
