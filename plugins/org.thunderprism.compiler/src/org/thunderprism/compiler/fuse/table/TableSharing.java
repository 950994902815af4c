package org.thunderprism.compiler.fuse.table;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import org.thunderprism.compiler.fuse.pass.Instructions;
import org.thunderprism.compiler.fuse.pass.Pass;
import org.thunderprism.compiler.fuse.pass.PassContext;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.TableKey;

/** Keeps one of several tables with the same content. Tables that are filled at run time have none yet, and stay apart. */
public final class TableSharing implements Pass {

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
        Map<List<Object>, Table> known = new HashMap<>();
        Map<Table, Table> shared = new IdentityHashMap<>();
        List<Table> kept = new ArrayList<>();
        for (Table table : program.getTables()) {
            Table first = Instructions.isFilledAtRunTime(table) ? null : known.putIfAbsent(content(table), table);
            if (first == null) {
                kept.add(table);
            } else {
                shared.put(table, first);
            }
        }
        if (shared.isEmpty()) {
            return false;
        }
        context.uses().order().forEach(instruction -> redirect(instruction, shared));
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

    private static List<Object> content(Table table) {
        List<Object> content = new ArrayList<>();
        content.add(table.getResult());
        switch (table) {
            case FuzzyTable fuzzy -> {
                content.add(fuzzy.getArity());
                content.add(IntBuffer.wrap(fuzzy.getFeatures()));
                content.add(LongBuffer.wrap(fuzzy.getThresholds()));
                content.add(LongBuffer.wrap(fuzzy.getRows()));
            }
            case MatchTable match -> {
                content.add(LongBuffer.wrap(match.getDefaultResult()));
                for (TableKey key : match.getKeys()) {
                    content.add(key.getType());
                    content.add(key.getMatch());
                }
                for (TableEntry entry : match.getEntries()) {
                    content.add(LongBuffer.wrap(entry.getValues()));
                    content.add(LongBuffer.wrap(entry.getBounds()));
                    content.add(LongBuffer.wrap(entry.getResult()));
                }
            }
            default -> content.add(table);
        }
        return content;
    }
}
