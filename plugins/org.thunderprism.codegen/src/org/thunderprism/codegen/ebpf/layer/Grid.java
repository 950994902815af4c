package org.thunderprism.codegen.ebpf.layer;

import java.util.Optional;
import org.thunderprism.codegen.ebpf.body.Scalar;

/** A row number for each pair of values of two keys: a cell of the plane at {@code x + width * y}. */
record Grid(Selection selection) implements StoredIndex {

    private static final int COST = 3;
    private static final int PLACE = 3;

    static Optional<RowIndex> of(Selection selection) {
        if (selection.keys().size() != 2 || selection.isConstant()) {
            return Optional.empty();
        }
        Grid grid = new Grid(selection);
        if (!selection.keys().stream().allMatch(Key::isCountable)) {
            return Optional.empty();
        }
        long width = grid.width();
        long height = grid.y().span() + 1;
        return width <= DirectTable.LARGEST && height <= DirectTable.LARGEST && width * height <= DirectTable.LARGEST
                ? Optional.of(grid)
                : Optional.empty();
    }

    /** Whether two keys, first and second, are the parts of one lane. */
    static boolean isPlane(Key x, Key y) {
        return x.scalar() instanceof Scalar.PlanePart first
                && y.scalar() instanceof Scalar.PlanePart second
                && first.lane().equals(second.lane())
                && !first.second()
                && second.second();
    }

    private Key x() {
        return selection.keys().get(0);
    }

    private Key y() {
        return selection.keys().get(1);
    }

    private boolean isPlane() {
        return isPlane(x(), y());
    }

    /** The lane of a plane as a key of its own. */
    private Key lane() {
        Scalar.PlanePart part = (Scalar.PlanePart) x().scalar();
        return new Key(part.lane(), x().domain(), 0, part.lane().bits(), 2);
    }

    private long width() {
        return x().scalar() instanceof Scalar.PlanePart part && isPlane() ? part.width() : x().span() + 1;
    }

    @Override
    public int cost() {
        return isPlane() ? COST + 2 : COST + PLACE + x().cost() + y().cost();
    }

    @Override
    public long bytes() {
        return width() * (y().span() + 1);
    }

    @Override
    public Index write(LayerWriter writer, int stride) {
        int width = (int) width();
        long[] cells = new long[(int) bytes()];
        for (Region region : selection.regions()) {
            for (long y = region.box().get(1).low() - y().zero();
                    y <= region.box().get(1).high() - y().zero();
                    y++) {
                for (long x = region.box().get(0).low() - x().zero();
                        x <= region.box().get(0).high() - x().zero();
                        x++) {
                    cells[(int) (x + width * y)] = (long) region.row() * stride;
                }
            }
        }
        if (isPlane()) {
            return writer.stored(cells, writer.bounded(lane()), lane().limit());
        }
        long limit = LayerWriter.mask(cells.length - 1);
        String place = "(" + writer.raw(x()) + " + " + width + " * (" + writer.raw(y()) + ")) & " + limit;
        return writer.stored(cells, place, limit);
    }
}
