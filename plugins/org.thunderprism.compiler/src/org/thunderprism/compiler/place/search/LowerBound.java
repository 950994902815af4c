package org.thunderprism.compiler.place.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.SpanningTreeAlgorithm.SpanningTree;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.alg.spanning.KruskalMinimumSpanningTree;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.thunderprism.compiler.place.problem.Resources;
import org.thunderprism.compiler.place.problem.Site;

/**
 * A cost that no assignment is below: the larger one of what crowding costs, and of what distances cost. For distances, budgets and zones are left
 * out, except that parts that fit no site together are apart; of the flows
 * between free parts a spanning forest with the most bytes counts in full. What is left is solved exactly, leaf by leaf: what a subtree costs at
 * least, seen from a site, is a shortest path (the distance transform of Felzenszwalb and Huttenlocher, 2012, on a graph).
 */
final class LowerBound {

    private static final int SOURCE = -1;

    private final Instance instance;
    private final List<List<Integer>> tree = new ArrayList<>();
    private long apart;

    LowerBound(Instance instance) {
        this.instance = instance;
    }

    long value() {
        if (instance.size() == 0) {
            return instance.fixedCost;
        }
        growForest();
        return instance.fixedCost + Math.max(apart + alongTrees(), crowded());
    }

    /** What the spanning forest costs when there is room for everything. */
    private long alongTrees() {
        long sum = 0;
        boolean[] seen = new boolean[instance.size()];
        for (int part = 0; part < seen.length; part++) {
            if (!seen[part]) {
                sum += Arrays.stream(subtree(part, -1, seen)).min().orElse(0);
            }
        }
        return sum;
    }

    private void growForest() {
        Graph<Integer, DefaultWeightedEdge> exchanges = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int part = 0; part < instance.size(); part++) {
            exchanges.addVertex(part);
            tree.add(new ArrayList<>());
        }
        for (int part = 0; part < instance.size(); part++) {
            for (int i = 0; i < instance.neighbors[part].length; i++) {
                if (part < instance.neighbors[part][i]) {
                    DefaultWeightedEdge edge = exchanges.addEdge(part, instance.neighbors[part][i]);
                    // The least spanning tree of the negative bytes has the most bytes.
                    exchanges.setEdgeWeight(edge, -instance.bytes[part][i]);
                }
            }
        }
        SpanningTree<DefaultWeightedEdge> chosen = new KruskalMinimumSpanningTree<>(exchanges).getSpanningTree();
        for (DefaultWeightedEdge edge : exchanges.edgeSet()) {
            int one = exchanges.getEdgeSource(edge);
            int other = exchanges.getEdgeTarget(edge);
            if (chosen.getEdges().contains(edge)) {
                tree.get(one).add(other);
                tree.get(other).add(one);
            } else if (!fitTogether(one, other)) {
                apart += bytes(one, other) * instance.distances.shortest();
            }
        }
    }

    /**
     * What it costs that no site has room for all: parts on {@code n} sites are in {@code n} groups at least, and each group but one of a tree hangs
     * on an edge of its own.
     */
    private long crowded() {
        List<Long> edges = new ArrayList<>();
        for (int part = 0; part < instance.size(); part++) {
            for (int other : tree.get(part)) {
                if (part < other) {
                    edges.add(bytes(part, other));
                }
            }
        }
        long trees = instance.size() - edges.size();
        long cuts = Math.clamp(fewestSites() - trees, 0, edges.size());
        return edges.stream().sorted().limit(cuts).mapToLong(Long::longValue).sum() * instance.distances.shortest();
    }

    /** So many sites are needed even if all were as large as the largest one. */
    private long fewestSites() {
        Resources sum = Resources.NONE;
        for (int part = 0; part < instance.size(); part++) {
            sum = sum.plus(instance.part(part).demand());
        }
        List<Resources> budgets =
                instance.problem.sites().stream().map(Site::budget).toList();
        return Math.max(
                fewest(sum.memory(), budgets.stream().map(Resources::memory).toList()),
                Math.max(
                        fewest(
                                sum.tableMemory(),
                                budgets.stream().map(Resources::tableMemory).toList()),
                        fewest(
                                sum.stages(),
                                budgets.stream()
                                        .map(each -> (long) each.stages())
                                        .toList())));
    }

    private static long fewest(long demand, List<Long> budgets) {
        long largest = Collections.max(budgets);
        boolean unlimited = budgets.contains(0L);
        return unlimited ? 1 : Math.ceilDiv(demand, largest);
    }

    private long bytes(int part, int other) {
        return instance.bytes[part][Arrays.binarySearch(instance.neighbors[part], other)];
    }

    private boolean fitTogether(int one, int other) {
        Resources demand = instance.part(one).demand().plus(instance.part(other).demand());
        Resources[] taken = instance.taken();
        for (int site = 0; site < taken.length; site++) {
            if (instance.siteCost[one][site] < Instance.FORBIDDEN
                    && instance.siteCost[other][site] < Instance.FORBIDDEN
                    && taken[site].plus(demand).fits(instance.budget(site))) {
                return true;
            }
        }
        return false;
    }

    /** What a part and all behind it cost at least, for each site of the part. Walks with a stack: chains of modules may be long. */
    private long[] subtree(int root, int none, boolean[] seen) {
        List<int[]> order = new ArrayList<>(List.of(new int[] {root, none}));
        seen[root] = true;
        for (int i = 0; i < order.size(); i++) {
            int part = order.get(i)[0];
            for (int child : tree.get(part)) {
                if (!seen[child]) {
                    seen[child] = true;
                    order.add(new int[] {child, part});
                }
            }
        }
        long[][] costs = new long[instance.size()][];
        for (int[] step : order) {
            costs[step[0]] = instance.siteCost[step[0]].clone();
        }
        for (int i = order.size() - 1; i > 0; i--) {
            int child = order.get(i)[0];
            int parent = order.get(i)[1];
            long[] seenFrom = transform(costs[child], bytes(child, parent), fitTogether(child, parent));
            for (int site = 0; site < seenFrom.length; site++) {
                costs[parent][site] = Math.min(Instance.FORBIDDEN, costs[parent][site] + seenFrom[site]);
            }
        }
        return costs[root];
    }

    /** For each site the least of another site's cost and of what the flow to there costs. */
    private long[] transform(long[] costs, long bytes, boolean together) {
        Graph<Integer, DefaultWeightedEdge> graph = scaled(bytes);
        long least = Arrays.stream(costs).min().orElse(Instance.FORBIDDEN);
        graph.addVertex(SOURCE);
        for (int site = 0; site < costs.length; site++) {
            if (costs[site] < Instance.FORBIDDEN) {
                graph.setEdgeWeight(graph.addEdge(SOURCE, site), costs[site]);
            }
        }
        var paths = new DijkstraShortestPath<>(graph).getPaths(SOURCE);
        long[] result = new long[costs.length];
        long elsewhere = together ? 0 : Math.min(Instance.FORBIDDEN, least + bytes * instance.distances.shortest());
        for (int site = 0; site < result.length; site++) {
            double length = paths.getWeight(site);
            result[site] = Double.isInfinite(length) ? Instance.FORBIDDEN : Math.max(elsewhere, Math.round(length));
        }
        return result;
    }

    private Graph<Integer, DefaultWeightedEdge> scaled(long bytes) {
        Graph<Integer, DefaultWeightedEdge> links = instance.distances.graph();
        Graph<Integer, DefaultWeightedEdge> graph = GraphTypeBuilder.<Integer, DefaultWeightedEdge>undirected()
                .weighted(true)
                .edgeClass(DefaultWeightedEdge.class)
                .buildGraph();
        links.vertexSet().forEach(graph::addVertex);
        for (DefaultWeightedEdge edge : links.edgeSet()) {
            DefaultWeightedEdge copy = graph.addEdge(links.getEdgeSource(edge), links.getEdgeTarget(edge));
            graph.setEdgeWeight(copy, links.getEdgeWeight(edge) * bytes);
        }
        return graph;
    }
}
