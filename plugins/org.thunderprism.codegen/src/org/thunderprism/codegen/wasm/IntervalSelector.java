package org.thunderprism.codegen.wasm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.thunderprism.codegen.wasm.binary.FunctionWriter;
import org.thunderprism.codegen.wasm.binary.MemoryAccess;
import org.thunderprism.codegen.wasm.binary.ModuleWriter;
import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.codegen.wasm.binary.Numeric;
import org.thunderprism.codegen.wasm.binary.Signature;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.model.type.ValueType;

/**
 * A table with one key whose entries are ranges of keys, overlapping or not: the ranges are resolved to intervals that do
 * not overlap, and the key's interval is found by a binary search without branches.
 */
final class IntervalSelector implements RowSelector {

    /** An interval that begins at {@code begin} and reaches to the next one. */
    private record Interval(long begin, int row) {}

    private final ValueType key;
    private final TableRows rows;
    private final FunctionWriter search;

    IntervalSelector(MatchRows match, ModuleWriter module, ModuleData data) {
        key = match.table().getKeys().get(0).getType();
        rows = TableRows.of(match.rows(), match.table().getResult(), data);
        search = search(match.table().getName(), intervals(match), module, data);
    }

    /** Sweeps over the ranges' ends; the first of the entries that are open wins. */
    private List<Interval> intervals(MatchRows match) {
        Comparator<Long> order = (left, right) -> Arithmetic.compare(key, left, right);
        TreeMap<Long, List<Integer>> opening = new TreeMap<>(order);
        TreeMap<Long, List<Integer>> closing = new TreeMap<>(order);
        for (int entry = 0; entry < match.tests().size(); entry++) {
            KeyTest range = match.tests().get(entry).get(0);
            opening.computeIfAbsent(range.low(), any -> new ArrayList<>()).add(entry);
            if (range.high() != key.maximum()) {
                closing.computeIfAbsent(range.high() + 1, any -> new ArrayList<>())
                        .add(entry);
            }
        }
        TreeSet<Long> begins = new TreeSet<>(order);
        begins.add(key.minimum());
        begins.addAll(opening.keySet());
        begins.addAll(closing.keySet());
        List<Interval> intervals = new ArrayList<>();
        TreeSet<Integer> open = new TreeSet<>();
        for (long begin : begins) {
            open.addAll(opening.getOrDefault(begin, List.of()));
            closing.getOrDefault(begin, List.of()).forEach(open::remove);
            intervals.add(new Interval(begin, open.isEmpty() ? 0 : open.first() + 1));
        }
        return intervals;
    }

    /** The search as a function from the key to the row's begin. */
    private FunctionWriter search(String name, List<Interval> intervals, ModuleWriter module, ModuleData data) {
        NumberType number = NumberTypes.of(key);
        int steps = Integer.SIZE - Integer.numberOfLeadingZeros(intervals.size() - 1);
        long[] begins = new long[1 << steps];
        long[] rowBegins = new long[1 << steps];
        for (int i = 0; i < begins.length; i++) {
            // Beyond the last interval the greatest key stands, with the last interval's row: finding it is right.
            Interval last = intervals.get(Math.min(i, intervals.size() - 1));
            begins[i] = i < intervals.size() ? last.begin : key.maximum();
            rowBegins[i] = (long) last.row * rows.stride();
        }
        int beginsAt = data.add(RowImage.of(begins, number.bytes()), number.bytes());
        int rowsAt = data.add(RowImage.of(rowBegins, Integer.BYTES), Integer.BYTES);
        FunctionWriter out = module.function("table " + name, new Signature(List.of(number), List.of(NumberType.I32)));
        int found = out.local(NumberType.I32);
        int scale = Integer.numberOfTrailingZeros(number.bytes());
        for (int step = steps - 1; step >= 0; step--) {
            out.get(found);
            out.get(0);
            out.get(found).constant(scale).numeric(Numeric.I32_SHL);
            out.memory(NumberTypes.load(number, number.bytes(), false), beginsAt + (number.bytes() << step));
            out.numeric(ScalarCode.greaterOrEqual(key)).constant(step).numeric(Numeric.I32_SHL);
            out.numeric(Numeric.I32_OR).set(found);
        }
        out.get(found).constant(2).numeric(Numeric.I32_SHL).memory(MemoryAccess.I32_LOAD, rowsAt);
        return out;
    }

    @Override
    public TableRows rows() {
        return rows;
    }

    @Override
    public void select(FunctionWriter out, Elements elements) {
        elements.push(0);
        out.call(search);
    }
}
