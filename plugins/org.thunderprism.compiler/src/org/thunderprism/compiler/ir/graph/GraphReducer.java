package org.thunderprism.compiler.ir.graph;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jgrapht.alg.util.UnionFind;
import org.thunderprism.model.origin.SourceRange;

/**
 * Merges boxes until a picture has few enough boxes and lines to be read. In steps, each of which is taken only when the ones before were not
 * enough: scalar boxes that belong together; all boxes of one kind in a module except the steps of models; all boxes of a module; all boxes of a
 * vertex where there are several; neighbouring modules or vertices, in ever fewer boxes.
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
        Graph finest = reduced;
        for (int boxes = finest.programs().size() > 1 ? finest.programs().size() : MODULE_BOXES;
                boxes > 0 && !isReadable(reduced, limit);
                boxes /= 2) {
            reduced = merge(finest, neighbours(finest, boxes));
        }
        return reduced;
    }

    private static boolean isReadable(Graph graph, int limit) {
        return graph.nodes().size() <= limit && graph.edges().size() <= limit * LINES_PER_BOX;
    }

    /** For each node a representative: the same one for scalar nodes of a group that are connected by scalar nodes, and for all inputs. */
    private static List<Integer> connectedScalars(Graph graph) {
        Set<Integer> ids =
                graph.nodes().stream().map(GraphNode::id).collect(Collectors.toCollection(LinkedHashSet::new));
        UnionFind<Integer> sets = new UnionFind<>(ids);
        for (GraphEdge edge : graph.edges()) {
            GraphNode from = graph.nodes().get(edge.from());
            GraphNode to = graph.nodes().get(edge.to());
            if (from.kind() == NodeKind.SCALAR && to.kind() == NodeKind.SCALAR && from.group() == to.group()) {
                sets.union(edge.from(), edge.to());
            }
        }
        Map<Integer, Integer> firstInputs = new HashMap<>();
        for (GraphNode node : graph.nodes()) {
            if (node.kind() == NodeKind.INPUT) {
                sets.union(firstInputs.computeIfAbsent(node.program(), any -> node.id()), node.id());
            }
        }
        return graph.nodes().stream().map(node -> sets.find(node.id())).toList();
    }

    private static List<Integer> kindsOfAGroup(Graph graph) {
        return firstOfEqual(
                graph,
                node -> node.kind().isLayer()
                        ? (Object) node.id()
                        : List.of(node.program(), node.group(), node.kind()));
    }

    private static List<Integer> groups(Graph graph) {
        return firstOfEqual(graph, node -> List.of(node.program(), node.group()));
    }

    private static List<Integer> neighbours(Graph graph, int boxes) {
        if (graph.programs().size() > 1) {
            int share = (graph.programs().size() + boxes - 1) / boxes;
            return firstOfEqual(graph, node -> node.program() / share);
        }
        int share = (graph.groups().size() + boxes - 1) / boxes;
        return firstOfEqual(graph, node -> node.group() == Graph.NO_GROUP ? Graph.NO_GROUP : node.group() / share);
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
            classes.computeIfAbsent(representatives.get(node.id()), any -> new ArrayList<>())
                    .add(node);
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
        return new Graph(graph.title(), graph.programs(), graph.groups(), nodes, edges);
    }

    private static GraphNode summary(Graph graph, List<GraphNode> members) {
        GraphNode first = members.get(0);
        Map<NodeKind, Integer> parts = new EnumMap<>(NodeKind.class);
        members.forEach(member -> member.parts().forEach((kind, count) -> parts.merge(kind, count, Integer::sum)));
        boolean together = members.stream()
                .allMatch(member -> member.program() == first.program() && member.group() == first.group());
        if (!together) {
            String title = TextLines.oneLine(span(graph, first, members.get(members.size() - 1)));
            List<String> lines = TextLines.of(String.join(", ", counts(parts)));
            return new GraphNode(
                    0, NodeKind.MODULE, first.program(), Graph.NO_GROUP, title, lines, parts, source(members));
        }
        if (parts.size() > 1) {
            return new GraphNode(
                    0,
                    NodeKind.MODULE,
                    first.program(),
                    first.group(),
                    "merged",
                    counts(parts),
                    parts,
                    source(members));
        }
        String title = counts(parts).get(0);
        return new GraphNode(
                0, first.kind(), first.program(), first.group(), title, names(members), parts, source(members));
    }

    /** Where the first of the boxes comes from that has a place in the source; null when none has. */
    private static SourceRange source(List<GraphNode> members) {
        return members.stream()
                .map(GraphNode::source)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The vertices, or within one vertex the modules, from the first to the last. */
    private static String span(Graph graph, GraphNode first, GraphNode last) {
        boolean oneProgram = graph.programs().size() == 1;
        String from = oneProgram
                ? graph.groups().get(first.group())
                : graph.programs().get(first.program());
        String to =
                oneProgram ? graph.groups().get(last.group()) : graph.programs().get(last.program());
        return from.equals(to) ? from : from + " … " + to;
    }

    private static List<String> names(List<GraphNode> members) {
        List<String> titles = members.stream()
                .map(member -> isMerged(member) ? String.join(" ", member.lines()) : member.title())
                .distinct()
                .toList();
        String shown = String.join(", ", titles.subList(0, Math.min(NAMES, titles.size())));
        return TextLines.of(titles.size() > NAMES ? shown + ", …" : shown);
    }

    private static boolean isMerged(GraphNode node) {
        return node.parts().values().stream().mapToInt(Integer::intValue).sum() > 1;
    }

    private static List<String> counts(Map<NodeKind, Integer> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getValue() + " × " + part.getKey().style())
                .toList();
    }
}
