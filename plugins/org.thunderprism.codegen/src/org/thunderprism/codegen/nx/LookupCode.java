package org.thunderprism.codegen.nx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.type.ValueType;

/** Writes lookups: single ones, and those of all blocks of a vector. */
final class LookupCode {

    private final Scope scope;
    private final TableContents tables;

    LookupCode(Scope scope, TableContents tables) {
        this.scope = scope;
        this.tables = tables;
    }

    /** An expression for the row that the keys select. */
    String lookup(Lookup lookup) {
        List<String> keys = lookup.getKeys().stream().map(scope::vector).toList();
        return new MatchCode(scope, tables).row(lookup.getTable(), keys);
    }

    /** An expression for the rows that the blocks select, in the blocks' order. */
    String map(MapBlocks map) {
        String blocks = scope.operand(map.getBlocks());
        List<Integer> order = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (List<Integer> group : groups(map.getTables())) {
            order.addAll(group);
            parts.add(group(map, blocks, group));
        }
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        String joined = scope.let("parts", "Nx.concatenate([" + String.join(", ", parts) + "], axis: 1)");
        return "Nx.take(" + joined + ", Nx.tensor(" + inverse(order) + ", type: :s64), axis: 1)";
    }

    /** Blocks that one piece of code handles: those with trees of one depth, and each block with a match table. */
    private static List<List<Integer>> groups(List<Table> tables) {
        List<List<Integer>> groups = new ArrayList<>();
        List<Integer> depths = new ArrayList<>();
        for (int block = 0; block < tables.size(); block++) {
            int depth = tables.get(block) instanceof FuzzyTable fuzzy ? fuzzy.getDepth() : -1;
            int known = depth < 0 ? -1 : depths.indexOf(depth);
            if (known < 0) {
                depths.add(depth);
                groups.add(new ArrayList<>(List.of(block)));
            } else {
                groups.get(known).add(block);
            }
        }
        return groups;
    }

    private static List<Integer> inverse(List<Integer> order) {
        return IntStream.range(0, order.size()).map(order::indexOf).boxed().toList();
    }

    private String group(MapBlocks map, String blocks, List<Integer> group) {
        ValueType type = map.getBlocks().getType();
        if (map.getTables().get(group.getFirst()) instanceof MatchTable match) {
            String block = "Nx.slice_along_axis(" + blocks + ", " + group.getFirst() + ", 1, axis: 1)";
            String keys = scope.let("keys", "Nx.reshape(" + block + ", {" + scope.rows() + ", " + type.length() + "})");
            List<String> columns = IntStream.range(0, type.length())
                    .mapToObj(i -> scope.let("key", "element(" + keys + ", " + i + ")"))
                    .toList();
            String row = new MatchCode(scope, tables).row(match, columns);
            return "Nx.reshape(" + row + ", {" + scope.rows() + ", 1, "
                    + map.getType().length() + "})";
        }
        String chosen = group.size() == map.getTables().size()
                ? blocks
                : scope.let("blocks", "Nx.take(" + blocks + ", Nx.tensor(" + group + ", type: :s64), axis: 1)");
        return new FuzzyCode(scope, tables).rows(map, chosen, group);
    }
}
