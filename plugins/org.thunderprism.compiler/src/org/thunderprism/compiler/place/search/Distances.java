package org.thunderprism.compiler.place.search;

import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.thunderprism.compiler.place.problem.Link;

/** Lengths of shortest paths between sites (Dijkstra 1959), each row computed when it is first asked for. */
public final class Distances {

    /** The distance of sites without a path between them. */
    public static final long UNREACHABLE = Long.MAX_VALUE / 4;

    private final Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    private final ShortestPathAlgorithm<Integer, DefaultWeightedEdge> paths;
    private final long[][] rows;
    private final long shortest;

    /**
     * @param sites how many there are
     * @param links between sites; of several between the same two the shortest counts
     */
    public Distances(int sites, List<Link> links) {
        for (int site = 0; site < sites; site++) {
            graph.addVertex(site);
        }
        for (Link link : links) {
            if (link.one() != link.other()) {
                join(link);
            }
        }
        paths = new DijkstraShortestPath<>(graph);
        rows = new long[sites][];
        shortest = links.stream().mapToLong(Link::length).min().orElse(0);
    }

    private void join(Link link) {
        DefaultWeightedEdge edge = graph.getEdge(link.one(), link.other());
        if (edge == null) {
            graph.setEdgeWeight(graph.addEdge(link.one(), link.other()), link.length());
        } else {
            graph.setEdgeWeight(edge, Math.min(graph.getEdgeWeight(edge), link.length()));
        }
    }

    /** The distances of a site to all sites; the array must not be changed. */
    public long[] from(int site) {
        if (rows[site] == null) {
            var tree = paths.getPaths(site);
            long[] row = new long[rows.length];
            for (int other = 0; other < row.length; other++) {
                double length = tree.getWeight(other);
                row[other] = Double.isInfinite(length) ? UNREACHABLE : Math.round(length);
            }
            rows[site] = row;
        }
        return rows[site];
    }

    /** The sites of a shortest path with both ends; empty when there is none. */
    public List<Integer> path(int from, int to) {
        var path = paths.getPath(from, to);
        return path == null ? List.of() : path.getVertexList();
    }

    /** The length of the shortest link: no two different sites are nearer; 0 without links. */
    long shortest() {
        return shortest;
    }

    /** The links, for algorithms of their own. */
    Graph<Integer, DefaultWeightedEdge> graph() {
        return graph;
    }
}
