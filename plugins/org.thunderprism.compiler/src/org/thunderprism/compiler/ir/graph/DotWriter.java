package org.thunderprism.compiler.ir.graph;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a graph in the language of Graphviz. */
final class DotWriter {

    private final StringBuilder out = new StringBuilder();

    static String write(Graph graph) {
        return new DotWriter().graph(graph);
    }

    private String graph(Graph graph) {
        out.append("digraph ").append(quoted(graph.title())).append(" {\n");
        out.append("  node [shape=box, style=\"rounded,filled\", fontname=\"monospace\", fontsize=10];\n");
        out.append("  edge [color=\"#64748b\"];\n");
        graph.nodes().stream().filter(node -> node.group() == Graph.NO_GROUP).forEach(node -> node(node, "  "));
        for (int group = 0; group < graph.groups().size(); group++) {
            int index = group;
            out.append("  subgraph cluster_").append(group).append(" {\n");
            out.append("    label=").append(quoted(graph.groups().get(group))).append(";\n");
            out.append("    style=rounded; color=\"#94a3b8\"; fontname=\"monospace\";\n");
            graph.nodes().stream().filter(node -> node.group() == index).forEach(node -> node(node, "    "));
            out.append("  }\n");
        }
        for (GraphEdge edge : graph.edges()) {
            out.append("  n")
                    .append(edge.from())
                    .append(" -> n")
                    .append(edge.to())
                    .append(attributes(edge))
                    .append(";\n");
        }
        return out.append("}\n").toString();
    }

    private void node(GraphNode node, String indent) {
        String label =
                Stream.concat(Stream.of(node.title()), node.lines().stream()).collect(Collectors.joining("\n"));
        Palette.Colours colours = Palette.LIGHT.boxes().get(node.kind().style());
        out.append(indent).append("n").append(node.id()).append(" [label=").append(quoted(label));
        out.append(", fillcolor=\"")
                .append(colours.fill())
                .append("\", color=\"")
                .append(colours.line())
                .append("\"];\n");
    }

    private static String attributes(GraphEdge edge) {
        return switch (edge.kind()) {
            case DATA -> "";
            case CONTROL -> " [style=dashed]";
            case MESSAGE -> " [style=bold, color=\"#be185d\", constraint=false]";
        };
    }

    private static String quoted(String text) {
        Map<String, String> escapes = Map.of("\\", "\\\\", "\"", "\\\"", "\n", "\\n");
        return text.chars()
                .mapToObj(Character::toString)
                .map(character -> escapes.getOrDefault(character, character))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
