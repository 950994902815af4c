package org.thunderprism.compiler.ir.graph;

import java.util.List;

/**
 * A box.
 *
 * @param id index in the graph's list of nodes
 * @param kind decides the colour
 * @param group index of the module that the node belongs to, or {@link Graph#NO_GROUP}
 * @param title the first line
 * @param lines the other lines
 * @param size how many nodes of the program it stands for
 */
record GraphNode(int id, NodeKind kind, int group, String title, List<String> lines, int size) {

    GraphNode {
        lines = List.copyOf(lines);
    }

    GraphNode withId(int newId) {
        return new GraphNode(newId, kind, group, title, lines, size);
    }
}
