package org.thunderprism.compiler.ir.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;

/**
 * Makes the graph of some programs: a frame for each module and each receiver, a box for each input, for each value that is used more than once
 * or has a name, and for each effect; in each frame a box for the state and the counters that are read there. Short scalar expressions are
 * written out in the box that uses them.
 */
final class GraphBuilder {

    private record Sender(int node, Send send, String vertex) {}

    private record Recipient(int node, Message message, String vertex) {}

    private final List<Program> programs;
    private final List<String> groups = new ArrayList<>();
    private final List<GraphNode> nodes = new ArrayList<>();
    private final Set<GraphEdge> edges = new LinkedHashSet<>();
    private final List<Sender> senders = new ArrayList<>();
    private final List<Recipient> recipients = new ArrayList<>();
    private int program;

    private GraphBuilder(List<Program> programs) {
        this.programs = programs;
    }

    static Graph build(String title, List<Program> programs) {
        GraphBuilder builder = new GraphBuilder(programs);
        for (int i = 0; i < programs.size(); i++) {
            builder.program = i;
            builder.add(programs.get(i), programs.size() > 1 ? programs.get(i).getVertex() + " · " : "");
        }
        builder.connectMessages();
        List<String> vertices = programs.stream().map(Program::getVertex).toList();
        return new Graph(title, vertices, builder.groups, builder.nodes, List.copyOf(builder.edges));
    }

    private void add(Program added, String prefix) {
        ProgramBoxes boxes = new ProgramBoxes(this, added);
        for (Module module : added.getModules()) {
            groups.add(prefix + module.getName() + (module.getRole() == null ? "" : " · " + module.getRole()));
            boxes.add(module.getBody(), groups.size() - 1);
        }
        for (Receiver receiver : added.getReceivers()) {
            groups.add(prefix + "on " + receiver.getMessage().getName());
            boxes.receive(receiver, groups.size() - 1);
        }
    }

    /** @param origin where the box comes from; null when that is not known */
    int node(NodeKind kind, int group, String title, List<String> lines, Origin origin) {
        SourceRange source = origin == null ? null : origin.range();
        nodes.add(new GraphNode(nodes.size(), kind, program, group, title, lines, Map.of(kind, 1), source));
        return nodes.size() - 1;
    }

    void edge(int from, int to, GraphEdge.Kind kind) {
        if (from != to) {
            edges.add(new GraphEdge(from, to, kind));
        }
    }

    void sends(Send send, int node) {
        senders.add(new Sender(node, send, programs.get(program).getVertex()));
    }

    void receives(Message message, int node) {
        recipients.add(new Recipient(node, message, programs.get(program).getVertex()));
    }

    /** An input's box; a carried one is where a message arrives. */
    int input(Input input) {
        List<String> lines = new ArrayList<>();
        lines.add(input.getType().toString());
        if (input.getHeaderField() != null) {
            lines.add(input.getHeaderField());
        }
        int node = node(NodeKind.INPUT, Graph.NO_GROUP, TextLines.oneLine(input.getName()), lines, input.getOrigin());
        if (input.getCarrier() != null) {
            receives(input.getCarrier(), node);
        }
        return node;
    }

    private void connectMessages() {
        Map<Message, List<Recipient>> byMessage = recipients.stream()
                .collect(Collectors.groupingBy(Recipient::message, LinkedHashMap::new, Collectors.toList()));
        for (Sender sender : senders) {
            Set<String> targets = targets(sender);
            for (Recipient recipient : byMessage.getOrDefault(sender.send().getMessage(), List.of())) {
                if (targets.contains(recipient.vertex())) {
                    edge(sender.node(), recipient.node(), GraphEdge.Kind.MESSAGE);
                }
            }
        }
    }

    /** Where a message may go: for an echo, to those who send something to its sender. */
    private Set<String> targets(Sender sender) {
        Set<String> targets = new LinkedHashSet<>(sender.send().getTargets());
        if (targets.isEmpty()) {
            for (Sender other : senders) {
                if (other.send().getTargets().contains(sender.vertex())) {
                    targets.add(other.vertex());
                }
            }
        }
        return targets;
    }
}
