package org.thunderprism.compiler.fuse.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import org.thunderprism.compiler.fuse.pass.Instructions;
import org.thunderprism.compiler.fuse.pass.PassContext;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Table;

/** Keeps one of several tables with the same content. Tables that are filled at run time have none yet, and stay apart. */
public final class TableSharing implements TablePass {

    @Override
    public String name() {
        return "share-tables";
    }

    @Override
    public String description() {
        return "tables with the same content become one";
    }

    @Override
    public boolean apply(PassContext context) {
        Program program = context.program();
        Map<TableContent, Table> known = new HashMap<>();
        Map<Table, Table> shared = new IdentityHashMap<>();
        List<Table> kept = new ArrayList<>();
        for (Table table : program.getTables()) {
            Table first =
                    Instructions.isFilledAtRunTime(table) ? null : known.putIfAbsent(new TableContent(table), table);
            if (first == null) {
                kept.add(table);
            } else {
                shared.put(table, first);
            }
        }
        if (shared.isEmpty()) {
            return false;
        }
        context.order().forEach(instruction -> redirect(instruction, shared));
        program.getTables().clear();
        program.getTables().addAll(kept);
        return true;
    }

    private static void redirect(Instruction instruction, Map<Table, Table> shared) {
        if (instruction instanceof MapBlocks map) {
            for (ListIterator<Table> position = map.getTables().listIterator(); position.hasNext(); ) {
                Table first = shared.get(position.next());
                if (first != null) {
                    position.set(first);
                }
            }
        } else if (instruction instanceof Lookup lookup && shared.get(lookup.getTable()) instanceof MatchTable first) {
            lookup.setTable(first);
        }
    }
}
