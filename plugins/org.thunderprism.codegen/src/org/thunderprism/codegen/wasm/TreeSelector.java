package org.thunderprism.codegen.wasm;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.thunderprism.codegen.component.ComponentsRead;
import org.thunderprism.codegen.wasm.binary.FunctionWriter;
import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.codegen.wasm.binary.Numeric;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.type.ValueType;

/**
 * A clustering tree, walked without branches. Nodes are numbered breadth-first from 1, so that the children of n are 2n
 * and 2n+1: one step is {@code n = 2n + (x > threshold[n])}. A level that compares one element alone reads it from a
 * local; two elements are told apart by a flag per node; more are first put side by side in memory.
 */
final class TreeSelector implements RowSelector {

    private final FuzzyTable table;
    private final ValueType element;
    private final NumberType number;
    private final TableRows rows;
    private final int[] features;
    private final int thresholds;
    private final int choices;
    private final int room;

    /** @param element the type of the elements that the tree compares */
    TreeSelector(FuzzyTable table, ValueType element, ModuleData data) {
        this.table = table;
        this.element = element;
        this.number = NumberTypes.of(element);
        this.rows = TableRows.of(table.getRows(), table.getResult(), data);
        this.features = ComponentsRead.elementsRead(table).toArray();
        this.thresholds = data.add(RowImage.of(table.getThresholds(), number.bytes()), number.bytes());
        this.choices = features.length < 2 ? 0 : data.add(choices(), Integer.BYTES);
        this.room = features.length < 3 ? 0 : data.room((long) features.length * number.bytes(), number.bytes());
    }

    /** Per node: which of the two elements it compares, or where its element is in the room. */
    private byte[] choices() {
        int scale = features.length == 2 ? 1 : number.bytes();
        long[] choices = Arrays.stream(table.getFeatures())
                .mapToLong(feature -> (long) scale * Arrays.binarySearch(features, feature))
                .toArray();
        return RowImage.of(choices, Integer.BYTES);
    }

    @Override
    public TableRows rows() {
        return rows;
    }

    @Override
    public void select(FunctionWriter out, Elements elements) {
        if (table.getDepth() == 0) {
            out.constant(0);
            return;
        }
        int[] locals = IntStream.range(0, features.length)
                .map(i -> keep(out, elements, i))
                .toArray();
        int node = out.local(NumberType.I32);
        out.constant(1).set(node);
        for (int level = 0; level < table.getDepth(); level++) {
            step(out, level, node, locals);
        }
        out.get(node).constant(1 << table.getDepth()).numeric(Numeric.I32_SUB);
        out.constant(rows.stride()).numeric(Numeric.I32_MUL);
    }

    /** Brings a compared element into a local, and into the room when nodes pick among many. */
    private int keep(FunctionWriter out, Elements elements, int choice) {
        int local = out.local(number);
        elements.push(features[choice]);
        out.set(local);
        if (room != 0) {
            out.constant(0)
                    .get(local)
                    .memory(NumberTypes.store(number, number.bytes()), room + choice * number.bytes());
        }
        return local;
    }

    private void step(FunctionWriter out, int level, int node, int[] locals) {
        int first = (1 << level) - 1;
        int[] compared = Arrays.copyOfRange(table.getFeatures(), first, 2 * first + 1);
        out.get(node).constant(1).numeric(Numeric.I32_SHL);
        if (Arrays.stream(compared).allMatch(feature -> feature == compared[0])) {
            out.get(locals[Arrays.binarySearch(features, compared[0])]);
        } else {
            pick(out, node, locals);
        }
        if (level == 0) {
            out.constant(number, table.getThresholds()[0]);
        } else {
            nodeAddress(out, node, number.bytes());
            out.memory(NumberTypes.load(number, number.bytes(), false), thresholds - number.bytes());
        }
        out.numeric(ScalarCode.greater(element)).numeric(Numeric.I32_OR).set(node);
    }

    private void pick(FunctionWriter out, int node, int[] locals) {
        if (room == 0) {
            out.get(locals[1]).get(locals[0]);
            loadChoice(out, node);
            out.select();
        } else {
            loadChoice(out, node);
            out.memory(NumberTypes.load(number, number.bytes(), false), room);
        }
    }

    private void loadChoice(FunctionWriter out, int node) {
        nodeAddress(out, node, Integer.BYTES);
        out.memory(NumberTypes.load(NumberType.I32, Integer.BYTES, false), choices - Integer.BYTES);
    }

    private static void nodeAddress(FunctionWriter out, int node, int bytes) {
        out.get(node).constant(Integer.numberOfTrailingZeros(bytes)).numeric(Numeric.I32_SHL);
    }
}
