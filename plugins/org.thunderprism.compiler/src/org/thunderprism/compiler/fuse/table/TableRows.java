package org.thunderprism.compiler.fuse.table;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.thunderprism.compiler.fuse.pass.Size;
import org.thunderprism.compiler.fuse.tree.Row;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.type.ValueType;

/** The rows of tables of any kind. */
final class TableRows {

    private TableRows() {}

    /** Integers that the table's rows hold. */
    static long entries(Table table) {
        return (long) Size.rows(table) * table.getResult().size();
    }

    /**
     * A table with the same keys and other rows. In a match table, the default result is a row as well.
     *
     * @param result type of the new rows
     * @param change gives a new row for each row
     */
    static Table map(Table table, String name, ValueType result, UnaryOperator<Row> change) {
        Table mapped = EcoreUtil.copy(table);
        mapped.setName(name);
        mapped.setResult(result);
        switch (mapped) {
            case FuzzyTable fuzzy ->
                fuzzy.setRows(mapRows(fuzzy.getRows(), table.getResult().size(), result.size(), change));
            case MatchTable match -> {
                match.setDefaultResult(
                        change.apply(new Row(match.getDefaultResult())).toArray());
                for (TableEntry entry : match.getEntries()) {
                    entry.setResult(change.apply(new Row(entry.getResult())).toArray());
                }
            }
            default ->
                throw new IllegalArgumentException(
                        "unknown table " + table.eClass().getName());
        }
        return mapped;
    }

    private static long[] mapRows(long[] rows, int length, int newLength, UnaryOperator<Row> change) {
        long[] mapped = new long[rows.length / length * newLength];
        for (int row = 0; row * length < rows.length; row++) {
            Row changed = change.apply(new Row(Arrays.copyOfRange(rows, row * length, (row + 1) * length)));
            System.arraycopy(changed.toArray(), 0, mapped, row * newLength, newLength);
        }
        return mapped;
    }
}
