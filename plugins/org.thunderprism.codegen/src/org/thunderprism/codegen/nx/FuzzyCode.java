package org.thunderprism.codegen.nx;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.type.ValueType;

/**
 * Writes the walk through the trees of some blocks, all of one depth, at once and without a branch. The nodes of one level of all trees lie
 * behind one another; from the node at index <i>i</i> of a level the walk goes on to 2<i>i</i> or 2<i>i</i> + 1 of the next, and in the end
 * to the leaf, which is the index of a row.
 */
final class FuzzyCode {

    private final Scope scope;
    private final TableContents tables;

    FuzzyCode(Scope scope, TableContents tables) {
        this.scope = scope;
        this.tables = tables;
    }

    /**
     * What the tables hold.
     *
     * @param features per level, an expression
     * @param thresholds per level, an expression
     * @param rows an expression
     */
    private record Trees(List<String> features, List<String> thresholds, String rows) {}

    /**
     * An expression for the rows.
     *
     * @param blocks the blocks of the group, an expression
     * @param group their indices, which pick the tables
     */
    String rows(MapBlocks map, String blocks, List<Integer> group) {
        List<FuzzyTable> fuzzy = group.stream()
                .map(block -> (FuzzyTable) map.getTables().get(block))
                .toList();
        ValueType type = map.getBlocks().getType();
        Carrier element = Carrier.of(type);
        Trees trees = trees(map, fuzzy, element);
        String shape = "{" + scope.rows() + ", " + group.size() + "}";
        String node = scope.let(
                "node", "Nx.broadcast(Nx.iota({1, " + group.size() + "}, axis: 1, type: :s64), " + shape + ")");
        String single = type.length() == 1 ? scope.let("elements", "Nx.squeeze(" + blocks + ", axes: [2])") : null;
        for (int level = 0; level < fuzzy.getFirst().getDepth(); level++) {
            String tested =
                    single != null ? single : tested(blocks, trees.features().get(level), node);
            String threshold = "Nx.take(" + trees.thresholds().get(level) + ", " + node + ")";
            String right = "Nx.greater(" + tested + ", " + threshold + ")";
            node = scope.let("node", "Nx.add(Nx.multiply(" + node + ", 2), " + right + ")");
        }
        return "Nx.take(" + trees.rows() + ", " + node + ", axis: 0)";
    }

    private String tested(String blocks, String features, String node) {
        String feature = "Nx.new_axis(Nx.take(" + features + ", " + node + "), 2)";
        return scope.let(
                "tested", "Nx.squeeze(Nx.take_along_axis(" + blocks + ", " + feature + ", axis: 2), axes: [2])");
    }

    private Trees trees(MapBlocks map, List<FuzzyTable> fuzzy, Carrier element) {
        String name = map.getName() == null ? "map" : map.getName();
        int depth = fuzzy.getFirst().getDepth();
        List<String> features = IntStream.range(0, depth)
                .mapToObj(level -> map.getBlocks().getType().length() == 1
                        ? ""
                        : tables.add(name + "_features_" + level, Carrier.S64, features(fuzzy, level), 0))
                .toList();
        List<String> thresholds = IntStream.range(0, depth)
                .mapToObj(level -> tables.add(name + "_thresholds_" + level, element, thresholds(fuzzy, level), 0))
                .toList();
        long[] rows = fuzzy.stream()
                .flatMapToLong(table -> LongStream.of(table.getRows()))
                .toArray();
        String all = tables.add(
                name + "_rows", Carrier.of(map.getType()), rows, map.getType().length());
        return new Trees(features, thresholds, all);
    }

    private static long[] features(List<FuzzyTable> fuzzy, int level) {
        return fuzzy.stream()
                .flatMapToLong(table -> nodes(level).mapToLong(node -> table.getFeatures()[node]))
                .toArray();
    }

    private static long[] thresholds(List<FuzzyTable> fuzzy, int level) {
        return fuzzy.stream()
                .flatMapToLong(table -> nodes(level).mapToLong(node -> table.getThresholds()[node]))
                .toArray();
    }

    /** The nodes of a level of one tree, breadth-first. */
    private static IntStream nodes(int level) {
        int first = (1 << level) - 1;
        return IntStream.range(first, 2 * first + 1);
    }
}
