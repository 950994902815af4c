package org.thunderprism.compiler.ir;

import java.util.HashMap;
import java.util.Map;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.type.ValueType;

/** What the fuzzy tables of a program compare, which only their uses know. */
public final class ComparedTypes {

    private ComparedTypes() {}

    /** The scalar type of the blocks that each mapped table reads. */
    public static Map<Table, ValueType> of(Program program) {
        Map<Table, ValueType> types = new HashMap<>();
        program.eAllContents().forEachRemaining(element -> {
            if (element instanceof MapBlocks map) {
                map.getTables()
                        .forEach(table ->
                                types.put(table, map.getBlocks().getType().element()));
            }
        });
        return types;
    }
}
