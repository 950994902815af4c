package org.thunderprism.compiler.ir.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;

/**
 * Makes the graph of some programs: a frame for each module and each receiver, a box for each input, state and counter that they read, for each
 * value that is used more than once or has a name, and for each effect. Short scalar expressions are written out in the box that uses
 * them.
 */
final class GraphBuilder {

    private final List<String> groups = new ArrayList<>();
    private final List<GraphNode> nodes = new ArrayList<>();
    private final Set<GraphEdge> edges = new LinkedHashSet<>();
    private final Map<Message, List<Integer>> senders = new LinkedHashMap<>();
    private final Map<Message, List<Integer>> recipients = new LinkedHashMap<>();

    static Graph build(String title, List<Program> programs) {
        GraphBuilder builder = new GraphBuilder();
        for (Program program : programs) {
            builder.add(program, programs.size() > 1 ? program.getVertex() + " · " : "");
        }
        builder.connectMessages();
        return new Graph(title, builder.groups, builder.nodes, List.copyOf(builder.edges));
    }

    private void add(Program program, String prefix) {
        ProgramBoxes boxes = new ProgramBoxes(this, program);
        for (Module module : program.getModules()) {
            groups.add(prefix + module.getName() + (module.getRole() == null ? "" : " · " + module.getRole()));
            boxes.add(module.getBody(), groups.size() - 1);
        }
        for (Receiver receiver : program.getReceivers()) {
            groups.add(prefix + "on " + receiver.getMessage().getName());
            boxes.receive(receiver, groups.size() - 1);
        }
    }

    int node(NodeKind kind, int group, String title, List<String> lines) {
        nodes.add(new GraphNode(nodes.size(), kind, group, title, lines, 1));
        return nodes.size() - 1;
    }

    void edge(int from, int to, GraphEdge.Kind kind) {
        if (from != to) {
            edges.add(new GraphEdge(from, to, kind));
        }
    }

    void sends(Message message, int node) {
        senders.computeIfAbsent(message, key -> new ArrayList<>()).add(node);
    }

    void receives(Message message, int node) {
        recipients.computeIfAbsent(message, key -> new ArrayList<>()).add(node);
    }

    /** An input's box; a carried one is where a message arrives. */
    int input(Input input) {
        List<String> lines = new ArrayList<>();
        lines.add(input.getType().toString());
        if (input.getHeaderField() != null) {
            lines.add(input.getHeaderField());
        }
        int node = node(NodeKind.INPUT, Graph.NO_GROUP, TextLines.oneLine(input.getName()), lines);
        if (input.getCarrier() != null) {
            receives(input.getCarrier(), node);
        }
        return node;
    }

    private void connectMessages() {
        senders.forEach((message, from) -> from.forEach(sender -> recipients
                .getOrDefault(message, List.of())
                .forEach(recipient -> edge(sender, recipient, GraphEdge.Kind.MESSAGE))));
    }
}
