package org.thunderprism.codegen.wasm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thunderprism.codegen.component.ComponentsRead;
import org.thunderprism.codegen.wasm.binary.FunctionWriter;
import org.thunderprism.codegen.wasm.binary.MemoryAccess;
import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.codegen.wasm.binary.Numeric;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.type.ValueType;

/**
 * A clustering tree over elements that can take few values: the row of every combination is looked up in an array, in the
 * place of a walk.
 */
final class GridSelector implements RowSelector {

    /** Combinations that an array has at most. */
    private static final int LARGEST = 1 << 13;

    private final ValueType element;
    private final int[] features;
    private final long[] lows;
    private final int[] widths;
    private final TableRows rows;
    private final boolean wide;
    private final int begins;

    private GridSelector(
            FuzzyTable table, ValueType element, int[] features, List<Interval> ranges, int size, ModuleData data) {
        this.element = element;
        this.features = features;
        this.lows = ranges.stream().mapToLong(Interval::low).toArray();
        this.widths = ranges.stream().mapToInt(GridSelector::width).toArray();
        this.rows = TableRows.of(table.getRows(), table.getResult(), data);
        this.wide = table.getRows().length / table.getResult().size() * (long) rows.stride() > 1 << Short.SIZE;
        long[] begin = new long[size];
        long[] values = new long[table.getArity()];
        for (int i = 0; i < size; i++) {
            combination(i, values);
            begin[i] = (long) leaf(table, values) * rows.stride();
        }
        int bytes = wide ? Integer.BYTES : Short.BYTES;
        this.begins = data.add(RowImage.of(begin, bytes), bytes);
    }

    /**
     * A selector for a tree, when its elements' ranges are small enough.
     *
     * @param element the type of the elements that the tree compares
     * @param ranges of all elements of the block
     */
    static Optional<RowSelector> of(FuzzyTable table, ValueType element, List<Interval> ranges, ModuleData data) {
        int[] features = ComponentsRead.elementsRead(table).toArray();
        List<Interval> read = Arrays.stream(features).mapToObj(ranges::get).toList();
        int size = 1;
        for (Interval range : read) {
            long span = range.high() - range.low();
            if (Long.compareUnsigned(span, LARGEST) >= 0 || (span + 1) * size > LARGEST) {
                return Optional.empty();
            }
            size *= (int) span + 1;
        }
        return Optional.of(new GridSelector(table, element, features, read, size, data));
    }

    private static int width(Interval range) {
        return (int) (range.high() - range.low()) + 1;
    }

    /** The values that stand at a place of the array; the last element varies fastest. */
    private void combination(int place, long[] values) {
        int rest = place;
        for (int i = features.length - 1; i >= 0; i--) {
            values[features[i]] = lows[i] + rest % widths[i];
            rest /= widths[i];
        }
    }

    private int leaf(FuzzyTable table, long[] values) {
        int node = 0;
        for (int level = 0; level < table.getDepth(); level++) {
            long value = values[table.getFeatures()[node]];
            boolean right = Arithmetic.compare(element, value, table.getThresholds()[node]) > 0;
            node = 2 * node + (right ? 2 : 1);
        }
        return node - ((1 << table.getDepth()) - 1);
    }

    @Override
    public TableRows rows() {
        return rows;
    }

    @Override
    public void select(FunctionWriter out, Elements elements) {
        if (features.length == 0) {
            out.constant(0);
        }
        for (int i = 0; i < features.length; i++) {
            if (i > 0) {
                out.constant(widths[i]).numeric(Numeric.I32_MUL);
            }
            elements.push(features[i]);
            // Modulo 2^32 the distance from the least value is the same.
            ScalarCode.resize(out, NumberTypes.of(element), NumberType.I32, false);
            if ((int) lows[i] != 0) {
                out.constant((int) lows[i]).numeric(Numeric.I32_SUB);
            }
            if (i > 0) {
                out.numeric(Numeric.I32_ADD);
            }
        }
        out.constant(wide ? 2 : 1).numeric(Numeric.I32_SHL);
        out.memory(wide ? MemoryAccess.I32_LOAD : MemoryAccess.I32_LOAD16_U, begins);
    }
}
