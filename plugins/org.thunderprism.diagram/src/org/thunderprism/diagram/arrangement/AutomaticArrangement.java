package org.thunderprism.diagram.arrangement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.thunderprism.lang.topology.picture.Projection.Place;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** Puts vertices in layers, so that few edges cross, with the Eclipse Layout Kernel; grid positions do not count. */
final class AutomaticArrangement {

    private static final double GAP = 40;

    /** Room for an edge's label. */
    private static final double LAYER_GAP = 70;

    private final Topology topology;
    private final Size size;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<Zone, ElkNode> zones = new LinkedHashMap<>();
    private final Map<Vertex, ElkNode> vertices = new LinkedHashMap<>();
    private final Map<Edge, ElkEdge> edges = new LinkedHashMap<>();

    private AutomaticArrangement(Topology topology, Size size) {
        this.topology = topology;
        this.size = size;
    }

    static Arrangement of(Topology topology, Size size) {
        AutomaticArrangement arrangement = new AutomaticArrangement(topology, size);
        arrangement.build();
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        new RecursiveGraphLayoutEngine().layout(arrangement.root, new NullElkProgressMonitor());
        return arrangement.result();
    }

    private void build() {
        configure(root, 0);
        for (Zone zone : topology.getZones()) {
            ElkNode node = ElkGraphUtil.createNode(root);
            configure(node, ZoneFrame.TITLE);
            node.setDimensions(ZoneFrame.EMPTY_WIDTH, ZoneFrame.EMPTY_HEIGHT);
            zones.put(zone, node);
        }
        for (Vertex vertex : topology.getVertices()) {
            ElkNode node = ElkGraphUtil.createNode(zones.getOrDefault(vertex.getZone(), root));
            node.setDimensions(size.width(), size.height());
            vertices.put(vertex, node);
        }
        for (Edge edge : topology.getEdges()) {
            ElkNode source = vertices.get(edge.getSource());
            ElkNode target = vertices.get(edge.getTarget());
            if (source != null && target != null) {
                edges.put(edge, ElkGraphUtil.createSimpleEdge(source, target));
            }
        }
    }

    private static void configure(ElkNode container, double title) {
        container.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        container.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        container.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        container.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        container.setProperty(LayeredOptions.SPACING_NODE_NODE, GAP);
        container.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYER_GAP);
        container.setProperty(
                LayeredOptions.PADDING,
                new ElkPadding(ZoneFrame.MARGIN + title, ZoneFrame.MARGIN, ZoneFrame.MARGIN, ZoneFrame.MARGIN));
    }

    private Arrangement result() {
        Map<Vertex, Box> vertexBoxes = new LinkedHashMap<>();
        vertices.forEach((vertex, node) -> vertexBoxes.put(vertex, box(node)));
        Map<Zone, Box> zoneBoxes = new LinkedHashMap<>();
        zones.forEach((zone, node) -> zoneBoxes.put(zone, box(node)));
        Map<Edge, List<Place>> bends = new LinkedHashMap<>();
        edges.forEach((edge, line) -> bends.put(edge, bends(line)));
        return new Arrangement(vertexBoxes, zoneBoxes, bends);
    }

    private static Box box(ElkNode node) {
        Place corner = corner(node);
        return new Box(corner.x(), corner.y(), Math.round(node.getWidth()), Math.round(node.getHeight()));
    }

    private static Place corner(ElkNode node) {
        double x = 0;
        double y = 0;
        for (ElkNode scope = node; scope != null; scope = scope.getParent()) {
            x += scope.getX();
            y += scope.getY();
        }
        return new Place(Math.round(x), Math.round(y));
    }

    private static List<Place> bends(ElkEdge edge) {
        Place origin = corner(edge.getContainingNode());
        List<Place> places = new ArrayList<>();
        edge.getSections().forEach(section -> {
            for (ElkBendPoint bend : section.getBendPoints()) {
                places.add(new Place(origin.x() + Math.round(bend.getX()), origin.y() + Math.round(bend.getY())));
            }
        });
        return places;
    }
}
