package org.thunderprism.compiler.ir.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.type.ValueType;

/**
 * A picture of a fuzzy table: its threshold tree, and at each leaf the region of the block's values that reach it, the region's centroid and the row that they get.
 * Where every value goes the same way there is no box for the comparison. A solid line is the way of a comparison that holds, a dashed one
 * of one that does not.
 */
public final class TreeGraph {

    /** Deeper trees end in boxes that count the leaves below. */
    private static final int LEVELS = 6;

    private final FuzzyTable table;
    private final ValueType compared;
    private final SourceRange source;
    private final List<GraphNode> nodes = new ArrayList<>();
    private final List<GraphEdge> edges = new ArrayList<>();

    private TreeGraph(FuzzyTable table, ValueType compared) {
        this.table = table;
        this.compared = compared;
        this.source = table.getOrigin() == null ? null : table.getOrigin().range();
    }

    /**
     * @param compared the scalar type of what the tree compares
     */
    public static Picture picture(FuzzyTable table, ValueType compared) {
        TreeGraph tree = new TreeGraph(table, compared);
        tree.add(0, 0, Region.everything(table.getArity(), compared), -1, GraphEdge.Kind.DATA);
        Graph graph = new Graph(table.getName(), List.of(), List.of(), tree.nodes, tree.edges);
        return Picture.of(graph, GraphLayout.placeInOrder(graph));
    }

    private void add(int node, int level, Region region, int parent, GraphEdge.Kind way) {
        if (level == table.getDepth()) {
            int leaf = node - table.getThresholds().length;
            List<String> lines = new ArrayList<>(region.conditions());
            lines.addAll(TextLines.of("centroid " + String.join(", ", region.centroid())));
            lines.addAll(TextLines.of("→ " + row(leaf)));
            connect(parent, box(NodeKind.MAP, "leaf " + leaf, lines), way);
            return;
        }
        if (level == LEVELS) {
            int leaves = 1 << (table.getDepth() - level);
            connect(parent, box(NodeKind.MODULE, leaves + " leaves", region.conditions()), way);
            return;
        }
        int feature = table.getFeatures()[node];
        long threshold = table.getThresholds()[node];
        Region below = region.upTo(feature, threshold);
        Region above = region.beyond(feature, threshold);
        if (above.isEmpty()) {
            add(2 * node + 1, level + 1, below, parent, way);
        } else if (below.isEmpty()) {
            add(2 * node + 2, level + 1, above, parent, way);
        } else {
            int split = box(NodeKind.BRANCH, Region.name(feature) + " ≤ " + text(threshold), List.of());
            connect(parent, split, way);
            add(2 * node + 1, level + 1, below, split, GraphEdge.Kind.DATA);
            add(2 * node + 2, level + 1, above, split, GraphEdge.Kind.CONTROL);
        }
    }

    private int box(NodeKind kind, String title, List<String> lines) {
        nodes.add(new GraphNode(nodes.size(), kind, 0, Graph.NO_GROUP, title, lines, Map.of(kind, 1), source));
        return nodes.size() - 1;
    }

    private void connect(int parent, int child, GraphEdge.Kind way) {
        if (parent >= 0) {
            edges.add(new GraphEdge(parent, child, way));
        }
    }

    private String row(int leaf) {
        int length = table.getRows().length >> table.getDepth();
        return IntStream.range(leaf * length, (leaf + 1) * length)
                .mapToObj(index -> text(table.getResult(), table.getRows()[index]))
                .collect(Collectors.joining(", "));
    }

    private String text(long value) {
        return text(compared, value);
    }

    private static String text(ValueType type, long value) {
        return type.signed() ? Long.toString(value) : Long.toUnsignedString(value);
    }
}
