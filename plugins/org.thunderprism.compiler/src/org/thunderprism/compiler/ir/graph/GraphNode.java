package org.thunderprism.compiler.ir.graph;

import java.util.List;
import java.util.Map;
import org.thunderprism.model.origin.SourceRange;

/**
 * A box.
 *
 * @param id index in the graph's list of nodes
 * @param kind decides the colour
 * @param program index of the program that the node belongs to
 * @param group index of the module that the node belongs to, or {@link Graph#NO_GROUP}
 * @param title the first line
 * @param lines the other lines
 * @param parts what it stands for: how many boxes of which kind
 * @param source the text that it comes from; null when none is known
 */
record GraphNode(
        int id,
        NodeKind kind,
        int program,
        int group,
        String title,
        List<String> lines,
        Map<NodeKind, Integer> parts,
        SourceRange source) {

    GraphNode {
        lines = List.copyOf(lines);
    }

    GraphNode withId(int newId) {
        return new GraphNode(newId, kind, program, group, title, lines, parts, source);
    }
}
