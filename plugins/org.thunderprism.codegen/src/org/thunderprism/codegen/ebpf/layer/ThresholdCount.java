package org.thunderprism.codegen.ebpf.layer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thunderprism.codegen.ebpf.scalar.Operations;
import org.thunderprism.codegen.ebpf.text.CTypes;

/** The number of thresholds that one key exceeds. */
record ThresholdCount(Selection selection) implements RegionIndex {

    private static final int COMPARISON = 4;
    private static final int WIDE_COMPARISON = 8;
    private static final int MOST = 24;

    static Optional<RowIndex> of(Selection selection) {
        return selection.keys().size() == 1
                        && !selection.isConstant()
                        && selection.regions().size() <= MOST
                ? Optional.of(new ThresholdCount(selection))
                : Optional.empty();
    }

    @Override
    public int cost() {
        boolean wide = key().domain().type().width() == Long.SIZE;
        return (wide ? WIDE_COMPARISON : COMPARISON) * (selection.regions().size() - 1) + 1 + key().cost();
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public Index write(LayerWriter writer, int stride) {
        Operations operations = new Operations(writer.code());
        String x = writer.code().read(key().scalar());
        List<Long> thresholds = selection.thresholds(0);
        String row = thresholds.stream()
                .map(threshold -> operations.less(key().domain().type(), CTypes.literal(threshold), x))
                .collect(Collectors.joining(" + "));
        return new Index(
                thresholds.size() == 1 || stride > 1 ? writer.scaled(row, stride) : row,
                (long) thresholds.size() * stride);
    }
}
