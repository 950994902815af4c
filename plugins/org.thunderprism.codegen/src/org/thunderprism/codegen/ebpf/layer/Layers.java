package org.thunderprism.codegen.ebpf.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Declarations;
import org.thunderprism.codegen.ebpf.body.Scalar;
import org.thunderprism.codegen.ebpf.text.CTypes;
import org.thunderprism.codegen.ebpf.text.Helper;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.type.ValueType;

/** Writes layers: rows that keys select, and their sums. */
public final class Layers {

    /** Words that are summed at a time; more would not stay in registers. */
    private static final int SLICE = 8;

    private final Code code;
    private final Declarations declarations;
    private final String prefix;
    private int number;

    /** @param prefix what the names of tables begin with */
    public Layers(Code code, Declarations declarations, String prefix) {
        this.code = code;
        this.declarations = declarations;
        this.prefix = prefix;
    }

    /** The row that one block's keys select. */
    public List<Scalar> row(FuzzyTable table, List<Scalar> keys, List<Interval> domains, String hint) {
        return sum(List.of(table), keys, domains, table.getResult(), null, column -> false, hint);
    }

    /**
     * The sum of the rows that the blocks' keys select.
     *
     * @param keys of all blocks, one after the other
     * @param domains what the keys can be
     * @param type of the result; sums wrap in its element type
     * @param bias one for each column, or null
     * @param beginsPlane whether a column and the next one are keys of one table, and used together only
     */
    public List<Scalar> sum(
            List<FuzzyTable> tables,
            List<Scalar> keys,
            List<Interval> domains,
            ValueType type,
            long[] bias,
            IntPredicate beginsPlane,
            String hint) {
        List<Selection> selections = new ArrayList<>();
        int next = 0;
        for (FuzzyTable table : tables) {
            int end = next + table.getArity();
            selections.add(TreeSelection.of(table, keys(keys.subList(next, end), domains.subList(next, end))));
            next = end;
        }
        return write(selections, type.element(), bias == null ? new long[type.size()] : bias, beginsPlane, hint);
    }

    /**
     * The row of the first of some intervals that holds a key.
     *
     * @param choices disjoint intervals, which together hold the whole domain, and their rows
     */
    public List<Scalar> choose(Scalar key, Interval domain, List<Choice> choices, ValueType type, String hint) {
        List<Selection.Choice> boxes = choices.stream()
                .map(choice -> new Selection.Choice(List.of(choice.interval()), choice.row()))
                .toList();
        Selection selection = Selection.of(keys(List.of(key), List.of(domain)), boxes, null);
        return write(List.of(selection), type.element(), new long[type.size()], column -> false, hint);
    }

    /** A row for an interval of one key. */
    public record Choice(Interval interval, long[] row) {}

    private static List<Key> keys(List<Scalar> scalars, List<Interval> domains) {
        return IntStream.range(0, scalars.size())
                .mapToObj(i -> Key.of(scalars.get(i), domains.get(i)))
                .toList();
    }

    private List<Scalar> write(
            List<Selection> selections, ValueType type, long[] bias, IntPredicate beginsPlane, String hint) {
        List<List<long[]>> blocks = selections.stream().map(Selection::rows).toList();
        LaneLayout layout = LaneLayout.of(blocks, type, bias, beginsPlane);
        RowWords words = new RowWords(layout, selections, bias);
        List<RowGroup> groups = RowGroup.of(
                selections.stream().filter(selection -> !selection.isConstant()).toList(), layout.words());
        String name = prefix + "layer" + ++number;
        LayerWriter writer = new LayerWriter(code, name);
        IndexTables rows = new IndexTables(name + "_rows", "__u64");
        List<Scalar.Variable> sums = new ArrayList<>();
        List<Function<LayerWriter, RowIndex.Index>> indices = new ArrayList<>();
        groups.forEach(group -> indices.add(layout.words() > SLICE ? once(group, writer) : group::write));
        for (int from = 0; from < layout.words(); from += SLICE) {
            int to = Math.min(layout.words(), from + SLICE);
            sums.addAll(slice(groups, indices, words, writer, rows, from, to, hint));
        }
        writer.declare(declarations);
        if (!rows.isEmpty()) {
            declarations.add(rows.name(), rows.declaration());
        }
        return scalars(layout, type, sums, hint);
    }

    private List<Scalar.Variable> slice(
            List<RowGroup> groups,
            List<Function<LayerWriter, RowIndex.Index>> indices,
            RowWords words,
            LayerWriter writer,
            IndexTables rows,
            int from,
            int to,
            String hint) {
        int stride = stride(to - from);
        List<Scalar.Variable> sums = new ArrayList<>();
        for (int word = from; word < to; word++) {
            sums.add(code.declare(hint, CTypes.wideLiteral(words.start(word))));
        }
        for (int i = 0; i < groups.size(); i++) {
            if (code.isFull()) {
                sums.forEach(code::keep);
                code.mayCut();
                sums.replaceAll(sum -> code.declare(hint, code.read(sum)));
            }
            code.open("");
            writer.forgetCopies();
            RowIndex.Index index = indices.get(i).apply(writer);
            long[] table = words.table(groups.get(i), from, to, stride);
            String begin = rows.add(table, index.limit() * stride + stride - 1);
            code.statement(
                    "const __u64 *row = " + begin + " + " + writer.scaled("(" + index.text() + ")", stride) + ";", 12);
            code.statement("");
            for (int word = from; word < to; word++) {
                code.statement(sums.get(word - from).name() + " += row[" + (word - from) + "];", 2);
            }
            code.use(Helper.KEEP_ORDER);
            for (Scalar.Variable sum : sums) {
                code.statement("KEEP_ORDER(" + sum.name() + ");", 0);
            }
            code.close("");
        }
        sums.forEach(code::keep);
        return sums;
    }

    /** A group's row number in a variable, for rows that are summed in several slices. */
    private Function<LayerWriter, RowIndex.Index> once(RowGroup group, LayerWriter writer) {
        code.mayCut();
        writer.forgetCopies();
        RowIndex.Index index = group.write(writer);
        Scalar.Variable number = code.define("row_number", index.text());
        long limit = LayerWriter.mask(index.limit());
        return any -> new RowIndex.Index("(" + code.read(number) + " & " + limit + ")", limit);
    }

    /** Words between rows: a power of two, because a shift is cheaper than a product. */
    private static int stride(int words) {
        return Integer.bitCount(words) == 1 ? words : Integer.highestOneBit(words) * 2;
    }

    private List<Scalar> scalars(LaneLayout layout, ValueType type, List<Scalar.Variable> sums, String hint) {
        List<Scalar> scalars = new ArrayList<>();
        for (LaneLayout.Place place : layout.places()) {
            if (place.isConstant()) {
                scalars.add(new Scalar.Literal(place.base()));
                continue;
            }
            Scalar.Variable word = sums.get(place.word());
            if (place.isWord()) {
                scalars.add(
                        type.width() == Long.SIZE ? word : code.define(hint, CTypes.canonical(type, code.read(word))));
                continue;
            }
            Scalar.Lane lane =
                    new Scalar.Lane(word, place.shift(), place.bits(), place.plane() == 0 ? place.base() : 0);
            scalars.add(
                    switch (place.plane()) {
                        case 0 -> lane;
                        case 1 -> new Scalar.PlanePart(lane, nextFactor(layout, scalars.size()), false, place.base());
                        default -> new Scalar.PlanePart(lane, place.factor(), true, place.base());
                    });
        }
        return scalars;
    }

    private static long nextFactor(LaneLayout layout, int column) {
        return layout.places().get(column + 1).factor();
    }
}
