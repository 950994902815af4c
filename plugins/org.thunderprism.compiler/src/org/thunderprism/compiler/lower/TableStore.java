package org.thunderprism.compiler.lower;

import java.util.HashMap;
import java.util.Map;
import org.thunderprism.compiler.rewrite.TableNames;
import org.thunderprism.lang.model.pegasus.FuzzyTree;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.type.ValueType;

/** The fuzzy tables of one program. Calls and blocks that need the same table share it. */
final class TableStore {

    private record Key(FuzzyTree tree, int arity, ValueType compared, ValueType entry) {}

    private final Program program;
    private final TableNames names;
    private final Map<Key, FuzzyTable> tables = new HashMap<>();

    TableStore(Program program) {
        this.program = program;
        this.names = new TableNames(program);
    }

    /**
     * The table of a block.
     *
     * @param name the table's name if it has to be made and the name is free
     * @param arity elements of the block
     * @param compared scalar type of the block's elements
     * @param entry scalar type of the rows' elements
     */
    FuzzyTable table(String name, FuzzyTree tree, int arity, ValueType compared, ValueType entry, Origin origin) {
        return tables.computeIfAbsent(new Key(tree, arity, compared, entry), key -> {
            FittedTree fitted = new FittedTree(tree, compared);
            FuzzyTable table = IrFactory.eINSTANCE.createFuzzyTable();
            table.setName(names.fresh(name));
            table.setOrigin(origin);
            table.setDepth(tree.depth());
            table.setArity(arity);
            table.setResult(entry.vector(tree.outputLength()));
            table.setFeatures(fitted.features());
            table.setThresholds(fitted.thresholds());
            table.setRows(fitted.rows());
            program.getTables().add(table);
            return table;
        });
    }
}
