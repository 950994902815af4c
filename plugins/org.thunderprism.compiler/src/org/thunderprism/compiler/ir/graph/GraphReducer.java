package org.thunderprism.compiler.ir.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.util.UnionFind;

/**
 * Merges boxes until a picture has few enough boxes and lines to be read. In steps, each of which is taken only when the ones before were not
 * enough: scalar boxes that belong together; all boxes of one kind in a module except the steps of models; all boxes of a module; neighbouring
 * modules, in ever fewer boxes.
 */
final class GraphReducer {

    private static final int NAMES = 6;
    private static final int LINES_PER_BOX = 2;
    private static final int MODULE_BOXES = 64;

    private GraphReducer() {}

    /** @param limit boxes that can be read; of lines there may be {@value #LINES_PER_BOX} times as many */
    static Graph reduce(Graph graph, int limit) {
        Graph reduced = graph;
        List<Function<Graph, List<Integer>>> steps =
                List.of(GraphReducer::connectedScalars, GraphReducer::kindsOfAGroup, GraphReducer::groups);
        for (Function<Graph, List<Integer>> step : steps) {
            if (isReadable(reduced, limit)) {
                return reduced;
            }
            reduced = merge(reduced, step.apply(reduced));
        }
        Graph modules = reduced;
        for (int boxes = MODULE_BOXES; boxes > 0 && !isReadable(reduced, limit); boxes /= 2) {
            reduced = merge(modules, neighbours(modules, boxes));
        }
        return reduced;
    }

    private static boolean isReadable(Graph graph, int limit) {
        return graph.nodes().size() <= limit && graph.edges().size() <= limit * LINES_PER_BOX;
    }

    /** For each node a representative: the same one for scalar nodes of a group that are connected by scalar nodes, and for all inputs. */
    private static List<Integer> connectedScalars(Graph graph) {
        Set<Integer> ids = graph.nodes().stream().map(GraphNode::id).collect(Collectors.toCollection(LinkedHashSet::new));
        UnionFind<Integer> sets = new UnionFind<>(ids);
        for (GraphEdge edge : graph.edges()) {
            GraphNode from = graph.nodes().get(edge.from());
            GraphNode to = graph.nodes().get(edge.to());
            if (from.kind() == NodeKind.SCALAR && to.kind() == NodeKind.SCALAR && from.group() == to.group()) {
                sets.union(edge.from(), edge.to());
            }
        }
        Integer firstInput = null;
        for (GraphNode node : graph.nodes()) {
            if (node.kind() == NodeKind.INPUT) {
                firstInput = firstInput == null ? node.id() : firstInput;
                sets.union(firstInput, node.id());
            }
        }
        return graph.nodes().stream().map(node -> sets.find(node.id())).toList();
    }

    private static List<Integer> kindsOfAGroup(Graph graph) {
        return firstOfEqual(graph, node -> node.kind().isLayer() ? (Object) node.id() : List.of(node.group(), node.kind()));
    }

    private static List<Integer> groups(Graph graph) {
        return firstOfEqual(graph, node -> node.group() == Graph.NO_GROUP ? node.kind() : (Object) node.group());
    }

    private static List<Integer> neighbours(Graph graph, int boxes) {
        int share = (graph.groups().size() + boxes - 1) / boxes;
        return firstOfEqual(
                graph, node -> node.group() == Graph.NO_GROUP ? node.kind() : (Object) (node.group() / share));
    }

    private static List<Integer> firstOfEqual(Graph graph, Function<GraphNode, Object> key) {
        Map<Object, Integer> first = new LinkedHashMap<>();
        return graph.nodes().stream()
                .map(node -> first.computeIfAbsent(key.apply(node), any -> node.id()))
                .toList();
    }

    private static Graph merge(Graph graph, List<Integer> representatives) {
        Map<Integer, List<GraphNode>> classes = new LinkedHashMap<>();
        for (GraphNode node : graph.nodes()) {
            classes.computeIfAbsent(representatives.get(node.id()), any -> new ArrayList<>()).add(node);
        }
        List<GraphNode> nodes = new ArrayList<>();
        int[] merged = new int[graph.nodes().size()];
        classes.values().forEach(members -> {
            members.forEach(member -> merged[member.id()] = nodes.size());
            nodes.add((members.size() == 1 ? members.get(0) : summary(graph, members)).withId(nodes.size()));
        });
        List<GraphEdge> edges = graph.edges().stream()
                .map(edge -> new GraphEdge(merged[edge.from()], merged[edge.to()], edge.kind()))
                .filter(edge -> edge.from() != edge.to())
                .distinct()
                .toList();
        return new Graph(graph.title(), graph.groups(), nodes, edges);
    }

    private static GraphNode summary(Graph graph, List<GraphNode> members) {
        GraphNode first = members.get(0);
        GraphNode last = members.get(members.size() - 1);
        int size = members.stream().mapToInt(GraphNode::size).sum();
        if (first.group() != last.group()) {
            String title = graph.groups().get(first.group()) + " …";
            List<String> lines = List.of("… " + graph.groups().get(last.group()), size + " boxes");
            return new GraphNode(0, NodeKind.MODULE, Graph.NO_GROUP, title, lines, size);
        }
        boolean oneKind = members.stream().allMatch(member -> member.kind() == first.kind());
        NodeKind kind = oneKind ? first.kind() : NodeKind.MODULE;
        List<String> lines = oneKind ? names(members) : counts(members);
        String title = oneKind ? size + " × " + plural(kind) : size + " boxes";
        return new GraphNode(0, kind, first.group(), title, lines, size);
    }

    private static List<String> names(List<GraphNode> members) {
        List<String> titles = members.stream().map(GraphNode::title).distinct().toList();
        String shown = String.join(", ", titles.subList(0, Math.min(NAMES, titles.size())));
        return TextLines.of(titles.size() > NAMES ? shown + ", …" : shown);
    }

    private static List<String> counts(List<GraphNode> members) {
        int[] sizes = new int[NodeKind.values().length];
        members.forEach(member -> sizes[member.kind().ordinal()] += member.size());
        return IntStream.range(0, sizes.length)
                .filter(kind -> sizes[kind] > 0)
                .mapToObj(kind -> sizes[kind] + " " + plural(NodeKind.values()[kind]))
                .toList();
    }

    private static String plural(NodeKind kind) {
        return switch (kind) {
            case INPUT -> "inputs";
            case SCALAR -> "scalars";
            case VECTOR -> "vectors";
            case LOOKUP -> "lookups";
            case STATE -> "state";
            case COUNTER -> "counters";
            case BRANCH -> "branches";
            case VERDICT -> "verdicts";
            case MESSAGE -> "messages";
            case PARTITION, MAP, SUM, MODEL, MODULE -> kind.style() + " steps";
        };
    }
}
