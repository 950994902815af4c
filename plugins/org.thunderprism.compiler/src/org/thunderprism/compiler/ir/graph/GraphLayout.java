package org.thunderprism.compiler.ir.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.thunderprism.compiler.ir.graph.Placement.Box;
import org.thunderprism.compiler.ir.graph.Placement.Point;

/** Places a graph with the layered algorithm of the Eclipse Layout Kernel: data flows downwards, lines run at right angles. */
final class GraphLayout {

    static final double LINE_HEIGHT = 16;
    static final double PADDING = 10;
    /** Widest common monospaced letter at the font size that the pictures use. */
    private static final double LETTER_WIDTH = 7.4;

    private static final double GROUP_TITLE = 34;
    private static final double GAP = 18;
    private static final double LAYER_GAP = 30;

    private final Graph graph;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final List<ElkNode> groups = new ArrayList<>();
    private final List<ElkNode> nodes = new ArrayList<>();
    private final List<ElkEdge> edges = new ArrayList<>();

    private GraphLayout(Graph graph) {
        this.graph = graph;
    }

    static Placement place(Graph graph) {
        return new GraphLayout(graph).place();
    }

    /** Keeps nodes side by side in the graph's order. */
    static Placement placeInOrder(Graph graph) {
        GraphLayout layout = new GraphLayout(graph);
        layout.root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        return layout.place();
    }

    private Placement place() {
        build();
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        new RecursiveGraphLayoutEngine().layout(root, new NullElkProgressMonitor());
        return placement();
    }

    private void build() {
        configure(root, GAP);
        Set<Integer> used = graph.nodes().stream().map(GraphNode::group).collect(Collectors.toSet());
        for (int group = 0; group < graph.groups().size(); group++) {
            groups.add(used.contains(group) ? ElkGraphUtil.createNode(root) : null);
            if (used.contains(group)) {
                configure(groups.get(group), GROUP_TITLE);
            }
        }
        for (GraphNode node : graph.nodes()) {
            ElkNode parent = node.group() == Graph.NO_GROUP ? root : groups.get(node.group());
            ElkNode box = ElkGraphUtil.createNode(parent);
            box.setDimensions(width(node), height(node));
            if (parent != root && parent.getChildren().size() == 1) {
                // The frame is as wide as its content: the first box makes room for the title.
                box.setWidth(Math.max(box.getWidth(), width(graph.groups().get(node.group()))));
            }
            nodes.add(box);
        }
        for (GraphEdge edge : graph.edges()) {
            edges.add(ElkGraphUtil.createSimpleEdge(nodes.get(edge.from()), nodes.get(edge.to())));
        }
    }

    private static void configure(ElkNode container, double top) {
        container.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        container.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        container.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        container.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        container.setProperty(LayeredOptions.SPACING_NODE_NODE, GAP);
        container.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYER_GAP);
        container.setProperty(LayeredOptions.PADDING, new ElkPadding(top, GAP, GAP, GAP));
    }

    private static double width(GraphNode node) {
        return Stream.concat(Stream.of(node.title()), node.lines().stream())
                .mapToDouble(GraphLayout::width)
                .max()
                .orElseThrow();
    }

    private static double width(String line) {
        return line.codePointCount(0, line.length()) * LETTER_WIDTH + 2 * PADDING;
    }

    private static double height(GraphNode node) {
        return (1 + node.lines().size()) * LINE_HEIGHT + PADDING;
    }

    private Placement placement() {
        return new Placement(
                root.getWidth(),
                root.getHeight(),
                nodes.stream().map(GraphLayout::box).toList(),
                groups.stream().map(group -> group == null ? null : box(group)).toList(),
                edges.stream().map(GraphLayout::line).toList());
    }

    private static Box box(ElkNode node) {
        Point corner = corner(node);
        return new Box(corner.x(), corner.y(), node.getWidth(), node.getHeight());
    }

    private static Point corner(ElkNode node) {
        Point corner = new Point(0, 0);
        for (ElkNode scope = node; scope != null; scope = scope.getParent()) {
            corner = corner.plus(new Point(scope.getX(), scope.getY()));
        }
        return corner;
    }

    private static List<Point> line(ElkEdge edge) {
        Point origin = corner(edge.getContainingNode());
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()).plus(origin));
            section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY()).plus(origin)));
            points.add(new Point(section.getEndX(), section.getEndY()).plus(origin));
        }
        return points;
    }
}
