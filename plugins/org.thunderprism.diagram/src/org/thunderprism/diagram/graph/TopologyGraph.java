package org.thunderprism.diagram.graph;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.glsp.graph.GEdge;
import org.eclipse.glsp.graph.GLabel;
import org.eclipse.glsp.graph.GModelElement;
import org.eclipse.glsp.graph.GModelRoot;
import org.eclipse.glsp.graph.GNode;
import org.eclipse.glsp.graph.builder.impl.GEdgeBuilder;
import org.eclipse.glsp.graph.builder.impl.GEdgePlacementBuilder;
import org.eclipse.glsp.graph.builder.impl.GGraphBuilder;
import org.eclipse.glsp.graph.builder.impl.GLabelBuilder;
import org.eclipse.glsp.graph.builder.impl.GNodeBuilder;
import org.eclipse.glsp.graph.util.GraphUtil;
import org.eclipse.glsp.server.features.core.model.GModelFactory;
import org.thunderprism.diagram.arrangement.Arrangement;
import org.thunderprism.diagram.arrangement.Box;
import org.thunderprism.diagram.arrangement.Size;
import org.thunderprism.diagram.build.BuildOverlay;
import org.thunderprism.diagram.document.ElementIds;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.lang.topology.picture.Projection.Cell;
import org.thunderprism.lang.topology.value.BackendNames;
import org.thunderprism.lang.topology.value.Quantity;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** Makes the shapes of a topology: zones as containers, then the vertices that are in none, then edges. */
public final class TopologyGraph implements GModelFactory {

    private static final Size VERTEX = new Size(112, 48);
    private static final Size VERTEX_WITH_BUILD = new Size(128, 64);

    /** Modules of a vertex that are named; of more, only how many. */
    private static final int NAMED_MODULES = 2;

    /** As many colours as clients have for zones. */
    private static final int COLOURS = 8;

    private final DiagramState state;

    @Inject
    TopologyGraph(DiagramState state) {
        this.state = state;
    }

    @Override
    public void createGModel() {
        Topology topology = state.topology();
        Size size = state.build().isPresent() ? VERTEX_WITH_BUILD : VERTEX;
        GModelRoot root = new Drawing(
                        topology,
                        state.shown().ids(),
                        state.layout().arrange(topology, size),
                        state.build().orElse(null))
                .graph(state.layout().key());
        if (state.getRoot() != null) {
            root.setRevision(state.getRoot().getRevision());
        }
        state.updateRoot(root);
    }

    /**
     * One picture of a topology.
     *
     * @param build null for the topology alone
     */
    private record Drawing(Topology topology, ElementIds ids, Arrangement arrangement, BuildOverlay build) {

        GModelRoot graph(String layout) {
            List<GModelElement> children = new ArrayList<>();
            Map<Zone, List<Vertex>> members = new HashMap<>();
            List<Vertex> free = new ArrayList<>();
            for (Vertex vertex : topology.getVertices()) {
                if (arrangement.zones().containsKey(vertex.getZone())) {
                    members.computeIfAbsent(vertex.getZone(), zone -> new ArrayList<>())
                            .add(vertex);
                } else {
                    free.add(vertex);
                }
            }
            // What is drawn later hides what is below: big zones go first.
            Comparator<Zone> bySize = Comparator.comparingDouble(
                    zone -> -arrangement.zones().get(zone).area());
            topology.getZones().stream()
                    .sorted(bySize)
                    .map(zone -> zone(zone, members.getOrDefault(zone, List.of())))
                    .forEach(children::add);
            free.forEach(vertex -> children.add(vertex(vertex, 0, 0)));
            topology.getEdges().stream().filter(this::hasEnds).map(this::edge).forEach(children::add);
            GGraphBuilder graph = new GGraphBuilder()
                    .id(ElementIds.ROOT)
                    .addCssClass("layout-" + layout)
                    .addArgument("name", String.valueOf(topology.getName()))
                    .addArgument("layout", layout)
                    .addArgument("view", build == null ? "edit" : "build")
                    .addAll(children);
            return build == null
                    ? graph.build()
                    : graph.addCssClass("view-build").build();
        }

        private GNode zone(Zone zone, List<Vertex> members) {
            String id = ids.of(zone);
            Box box = arrangement.zones().get(zone);
            GNodeBuilder node = new GNodeBuilder(ElementTypes.ZONE)
                    .id(id)
                    .addCssClass("zone")
                    .addCssClass(colour(zone))
                    .position(box.x(), box.y())
                    .size(box.width(), box.height())
                    .add(label(ElementTypes.ZONE_NAME, id, "name", zone.getName(), 10, 17));
            if (members.isEmpty()) {
                node.addCssClass("empty");
            }
            describe(node, zone.getDescription());
            members.forEach(vertex -> node.add(vertex(vertex, box.x(), box.y())));
            return node.build();
        }

        /** @param left of what the vertex is drawn in */
        private GNode vertex(Vertex vertex, double left, double top) {
            String id = ids.of(vertex);
            Box box = arrangement.vertices().get(vertex);
            GNodeBuilder node = new GNodeBuilder(ElementTypes.VERTEX)
                    .id(id)
                    .addCssClass("vertex")
                    .position(box.x() - left, box.y() - top)
                    .size(box.width(), box.height());
            if (build == null) {
                addBackends(node, id, vertex, box.width() / 2);
            } else {
                addContent(node, id, vertex, box.width() / 2);
            }
            if (arrangement.zones().containsKey(vertex.getZone())) {
                node.addCssClass(colour(vertex.getZone()))
                        .addArgument("zone", vertex.getZone().getName());
            }
            Cell.of(vertex)
                    .ifPresentOrElse(
                            cell -> node.addArgument("x", cell.x())
                                    .addArgument("y", cell.y())
                                    .addArgument("z", cell.z()),
                            () -> node.addCssClass("unplaced"));
            describe(node, vertex.getDescription());
            return node.build();
        }

        private static void addBackends(GNodeBuilder node, String id, Vertex vertex, double middle) {
            String backends = BackendNames.of(vertex);
            node.add(label(ElementTypes.NAME, id, "name", vertex.getName(), middle, backends.isEmpty() ? 29 : 21));
            if (!backends.isEmpty()) {
                node.addCssClass("backend-"
                                + vertex.getCapabilities()
                                        .getBackends()
                                        .getFirst()
                                        .getLiteral())
                        .add(label(ElementTypes.BACKENDS, id, "backends", backends, middle, 38));
            }
        }

        private void addContent(GNodeBuilder node, String id, Vertex vertex, double middle) {
            node.add(label(ElementTypes.NAME, id, "name", vertex.getName(), middle, 19));
            BuildOverlay.Content content =
                    build.at(String.valueOf(vertex.getName())).orElse(null);
            node.addCssClass(content == null ? "unused" : "used");
            if (content == null) {
                return;
            }
            if (!content.modules().isEmpty()) {
                node.addArgument("modules", String.join(", ", content.modules()))
                        .add(label(ElementTypes.MODULES, id, "placed", shortened(content.modules()), middle, 36));
            }
            if (!content.backends().isEmpty()) {
                node.addCssClass("backend-" + content.backends().getFirst())
                        .add(label(
                                ElementTypes.TARGETS,
                                id,
                                "targets",
                                String.join(", ", content.backends()),
                                middle,
                                53));
            }
        }

        private static String shortened(List<String> names) {
            int more = names.size() - NAMED_MODULES;
            String first = names.stream().limit(NAMED_MODULES).collect(Collectors.joining(", "));
            return more > 0 ? first + " +" + more : first;
        }

        private GEdge edge(Edge edge) {
            String id = ids.of(edge);
            GEdgeBuilder line = new GEdgeBuilder(ElementTypes.EDGE)
                    .id(id)
                    .addCssClass("edge")
                    .sourceId(ids.of(edge.getSource()))
                    .targetId(ids.of(edge.getTarget()))
                    .addArgument("latency", Quantity.LATENCY.text(edge.getLatency()))
                    .addArgument("bandwidth", Quantity.BANDWIDTH.text(edge.getBandwidth()))
                    .addArgument("weight", Quantity.WEIGHT.text(edge.getWeight()));
            if (build == null) {
                line.add(onLine(ElementTypes.BANDWIDTH, id, "bandwidth", Quantity.BANDWIDTH.text(edge.getBandwidth())));
            } else {
                addLoad(line, id, edge);
            }
            if (edge.getSource().getZ() != edge.getTarget().getZ()) {
                line.addCssClass("upright");
            }
            if (edge.getDescription() != null) {
                line.addArgument("description", edge.getDescription());
            }
            arrangement.bends().getOrDefault(edge, List.of()).forEach(bend -> line.addRoutingPoint(bend.x(), bend.y()));
            return line.build();
        }

        private boolean hasEnds(Edge edge) {
            return arrangement.vertices().containsKey(edge.getSource())
                    && arrangement.vertices().containsKey(edge.getTarget());
        }

        private void addLoad(GEdgeBuilder line, String id, Edge edge) {
            long load = build.between(
                    String.valueOf(edge.getSource().getName()),
                    String.valueOf(edge.getTarget().getName()));
            line.addCssClass("load-" + build.degree(load));
            if (load > 0) {
                line.add(onLine(ElementTypes.LOAD, id, "load", load + " B"));
            }
        }

        private static GLabel onLine(String type, String id, String property, String text) {
            return new GLabelBuilder(type)
                    .id(ElementIds.label(id, property))
                    .text(text)
                    .edgePlacement(new GEdgePlacementBuilder()
                            .position(0.5)
                            .side("on")
                            .rotate(false)
                            .build())
                    .build();
        }

        private static GLabel label(String type, String id, String property, String text, double x, double y) {
            return new GLabelBuilder(type)
                    .id(ElementIds.label(id, property))
                    .text(String.valueOf(text))
                    .position(GraphUtil.point(x, y))
                    .build();
        }

        private static void describe(GNodeBuilder node, String description) {
            if (description != null) {
                node.addArgument("description", description);
            }
        }

        private String colour(Zone zone) {
            return "zone-" + topology.getZones().indexOf(zone) % COLOURS;
        }
    }
}
