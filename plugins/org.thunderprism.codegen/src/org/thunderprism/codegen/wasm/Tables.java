package org.thunderprism.codegen.wasm;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.thunderprism.codegen.wasm.binary.ModuleWriter;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.compiler.range.ValueRanges;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.type.ValueType;

/** The tables that a module's code uses, each put into the module once, in the form that finds rows fastest. */
final class Tables {

    private final ModuleWriter module;
    private final ModuleData data;
    private final ValueRanges ranges;
    private final Map<MatchTable, RowSelector> matches = new IdentityHashMap<>();
    private final Map<Tree, RowSelector> trees = new HashMap<>();
    private final Map<MapBlocks, List<RowSelector>> maps = new IdentityHashMap<>();

    /** What a tree's best form depends on. */
    private record Tree(FuzzyTable table, ValueType element, List<Interval> ranges) {}

    /** @param ranges the values that scalars of the program can have */
    Tables(ModuleWriter module, ModuleData data, ValueRanges ranges) {
        this.module = module;
        this.data = data;
        this.ranges = ranges;
    }

    /** The selector of a match table. */
    RowSelector match(MatchTable table) {
        RowSelector known = matches.get(table);
        if (known == null) {
            known = best(MatchRows.of(table));
            matches.put(table, known);
        }
        return known;
    }

    /** The selectors of a map's tables, block by block. */
    List<RowSelector> blocks(MapBlocks map) {
        List<RowSelector> known = maps.get(map);
        if (known == null) {
            known = IntStream.range(0, map.getTables().size())
                    .mapToObj(block -> block(map, block))
                    .toList();
            maps.put(map, known);
        }
        return known;
    }

    private RowSelector block(MapBlocks map, int block) {
        if (map.getTables().get(block) instanceof MatchTable match) {
            return match(match);
        }
        ValueType type = map.getBlocks().getType();
        int first = block * type.length();
        List<Interval> elements = IntStream.range(first, first + type.length())
                .mapToObj(element -> ranges.of(map.getBlocks(), element))
                .toList();
        FuzzyTable table = (FuzzyTable) map.getTables().get(block);
        return trees.computeIfAbsent(
                new Tree(table, type.element(), elements),
                tree -> GridSelector.of(table, type.element(), elements, data)
                        .orElseGet(() -> new TreeSelector(table, type.element(), data)));
    }

    private RowSelector best(MatchRows match) {
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
