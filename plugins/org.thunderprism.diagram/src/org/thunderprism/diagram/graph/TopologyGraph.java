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
import org.thunderprism.diagram.document.ElementIds;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.lang.topology.picture.Projection.Cell;
import org.thunderprism.lang.topology.value.Quantity;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** Makes the shapes of a topology: zones as containers, then the vertices that are in none, then edges. */
public final class TopologyGraph implements GModelFactory {

    private static final Size VERTEX = new Size(112, 48);

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
        GModelRoot root = new Drawing(
                        topology, state.shown().ids(), state.layout().arrange(topology, VERTEX))
                .graph(state.layout().key());
        if (state.getRoot() != null) {
            root.setRevision(state.getRoot().getRevision());
        }
        state.updateRoot(root);
    }

    /** One picture of a topology. */
    private record Drawing(Topology topology, ElementIds ids, Arrangement arrangement) {

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
            return new GGraphBuilder()
                    .id(ElementIds.ROOT)
                    .addCssClass("layout-" + layout)
                    .addArgument("name", String.valueOf(topology.getName()))
                    .addArgument("layout", layout)
                    .addAll(children)
                    .build();
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
            String backends = backends(vertex);
            double middle = box.width() / 2;
            GNodeBuilder node = new GNodeBuilder(ElementTypes.VERTEX)
                    .id(id)
                    .addCssClass("vertex")
                    .position(box.x() - left, box.y() - top)
                    .size(box.width(), box.height())
                    .add(label(ElementTypes.NAME, id, "name", vertex.getName(), middle, backends.isEmpty() ? 29 : 21));
            if (!backends.isEmpty()) {
                node.addCssClass("backend-"
                                + vertex.getCapabilities()
                                        .getBackends()
                                        .getFirst()
                                        .getLiteral())
                        .add(label(ElementTypes.BACKENDS, id, "backends", backends, middle, 38));
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

        private GEdge edge(Edge edge) {
            String id = ids.of(edge);
            GEdgeBuilder line = new GEdgeBuilder(ElementTypes.EDGE)
                    .id(id)
                    .addCssClass("edge")
                    .sourceId(ids.of(edge.getSource()))
                    .targetId(ids.of(edge.getTarget()))
                    .addArgument("latency", Quantity.LATENCY.text(edge.getLatency()))
                    .addArgument("weight", Quantity.WEIGHT.text(edge.getWeight()))
                    .add(bandwidth(id, edge));
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

        private static GLabel bandwidth(String id, Edge edge) {
            return new GLabelBuilder(ElementTypes.BANDWIDTH)
                    .id(ElementIds.label(id, "bandwidth"))
                    .text(Quantity.BANDWIDTH.text(edge.getBandwidth()))
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

        private static String backends(Vertex vertex) {
            return vertex.getCapabilities() == null
                    ? ""
                    : vertex.getCapabilities().getBackends().stream()
                            .map(Backend::getLiteral)
                            .collect(Collectors.joining(", "));
        }

        private String colour(Zone zone) {
            return "zone-" + topology.getZones().indexOf(zone) % COLOURS;
        }
    }
}
