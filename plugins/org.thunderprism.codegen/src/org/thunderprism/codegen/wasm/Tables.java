package org.thunderprism.codegen.wasm;

import java.util.HashMap;
import java.util.Map;
import org.thunderprism.codegen.wasm.binary.ModuleWriter;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.type.ValueType;

/** The tables that a module's code uses, each put into the module once, in the form that finds rows fastest. */
final class Tables {

    private final ModuleWriter module;
    private final ModuleData data;
    private final Map<Use, RowSelector> selectors = new HashMap<>();

    /** A tree compares in the type of its elements, so that another type makes another selector. */
    private record Use(Table table, ValueType element) {}

    Tables(ModuleWriter module, ModuleData data) {
        this.module = module;
        this.data = data;
    }

    /** @param element the type of the elements that a clustering tree compares; match tables know their keys' types */
    RowSelector selector(Table table, ValueType element) {
        Use use = new Use(table, table instanceof FuzzyTable ? element : null);
        RowSelector known = selectors.get(use);
        if (known == null) {
            known = table instanceof FuzzyTable fuzzy
                    ? new TreeSelector(fuzzy, element, data)
                    : match(MatchRows.of((MatchTable) table));
            selectors.put(use, known);
        }
        return known;
    }

    private RowSelector match(MatchRows match) {
        MatchTable table = match.table();
        if (table.isRuntime() || table.getKeys().size() != 1) {
            return new ScanSelector(match, module, data);
        }
        if (table.getKeys().get(0).getType().width() <= DirectSelector.WIDEST) {
            return new DirectSelector(match, data);
        }
        return table.getKeys().get(0).getMatch() == MatchKind.TERNARY
                ? new ScanSelector(match, module, data)
                : new IntervalSelector(match, module, data);
    }
}
