package org.thunderprism.compiler.ir.graph;

import java.util.List;

/**
 * What a picture shows.
 *
 * @param title the picture's name
 * @param programs the vertices whose programs are shown
 * @param groups titles of the frames around nodes
 * @param nodes in program order; a node's id is its index
 * @param edges each once
 */
record Graph(String title, List<String> programs, List<String> groups, List<GraphNode> nodes, List<GraphEdge> edges) {

    /** The group of nodes that stand outside of all frames. */
    static final int NO_GROUP = -1;

    Graph {
        programs = List.copyOf(programs);
        groups = List.copyOf(groups);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
