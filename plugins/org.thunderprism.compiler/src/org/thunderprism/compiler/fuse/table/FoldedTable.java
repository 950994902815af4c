package org.thunderprism.compiler.fuse.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thunderprism.compiler.fuse.tree.Row;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.compiler.rewrite.TableNames;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/**
 * A table whose rows hold what a segment's steps make of them.
 *
 * @param table the table as it is
 * @param isLookedUp whether the row comes from a lookup, and not from a sum of one mapped block
 * @param results what a new row consists of, one value after the other
 * @param element scalar type that holds every integer of every new row
 * @param rows the new row of each row
 */
record FoldedTable(Table table, boolean isLookedUp, List<Value> results, ValueType element, Map<Row, Row> rows) {

    /** Computes the rows; empty when no type holds them all. */
    static Optional<FoldedTable> of(LeafFunctions.Segment segment) {
        RowFunction function = new RowFunction(segment.source(), segment.steps(), segment.results());
        Map<Row, Row> rows = new HashMap<>();
        TableRows.map(segment.table(), "", segment.table().getResult(), row -> {
            rows.computeIfAbsent(row, key -> function.apply(begin(segment.source(), key)));
            return row;
        });
        return element(segment.results(), rows.values())
                .map(type -> new FoldedTable(
                        segment.table(), segment.source() instanceof Lookup, segment.results(), type, rows));
    }

    Table build(TableNames names) {
        int columns =
                results.stream().mapToInt(result -> result.getType().size()).sum();
        // A scalar stays one where the table is looked up; summed rows are vectors.
        boolean scalar =
                isLookedUp && columns == 1 && results.getFirst().getType().isScalar();
        ValueType result = scalar ? element : element.vector(columns);
        return TableRows.map(table, names.fresh(table.getName()), result, rows::get);
    }

    /** What the source holds when this row is picked: a sum adds its bias. */
    private static Row begin(Value source, Row row) {
        if (!(source instanceof SumReduce sum)) {
            return row;
        }
        ValueType type = sum.getType().element();
        long[] values = row.toArray();
        for (int index = 0; index < values.length; index++) {
            values[index] = type.canonical(values[index] + (sum.getBias() == null ? 0 : sum.getBias()[index]));
        }
        return new Row(values);
    }

    /** The first of the results' types that holds all integers, or i64. */
    private static Optional<ValueType> element(List<Value> results, Iterable<Row> rows) {
        List<ValueType> candidates = new ArrayList<>();
        results.forEach(result -> candidates.add(result.getType().element()));
        candidates.add(ValueType.signed(64));
        return candidates.stream()
                .distinct()
                .filter(type -> holds(type, results, rows))
                .findFirst();
    }

    private static boolean holds(ValueType type, List<Value> results, Iterable<Row> rows) {
        for (Row row : rows) {
            int column = 0;
            for (Value result : results) {
                ValueType element = result.getType().element();
                for (int index = 0; index < result.getType().size(); index++) {
                    if (!Interval.of(element, row.get(column++)).fits(type)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
