package org.thunderprism.diagram.operation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.glsp.graph.GPoint;
import org.eclipse.glsp.server.operations.PasteOperation;
import org.thunderprism.diagram.arrangement.FreeCells;
import org.thunderprism.diagram.arrangement.Grid;
import org.thunderprism.diagram.document.RefusedChange;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.diagram.state.TopologyChange;
import org.thunderprism.lang.topology.parse.ParsedTopology;
import org.thunderprism.lang.topology.parse.TopologyServices;
import org.thunderprism.lang.topology.picture.Projection.Cell;
import org.thunderprism.lang.topology.picture.Projection.Place;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/**
 * Adds what a topology in the clipboard has: its vertices with free names on free cells, the edges between them, and those of its zones
 * that there is none of that name yet.
 */
public final class PasteHandler extends TopologyOperationHandler<PasteOperation> {

    private static final URI CLIPBOARD = URI.createURI("clipboard.topology");

    private final TopologyServices services;

    @Inject
    PasteHandler(DiagramState state, TopologyServices services) {
        super(state, "Paste");
        this.services = services;
    }

    @Override
    TopologyChange change(PasteOperation operation) {
        Topology pasted = read(operation);
        return topology -> {
            List<Vertex> vertices = List.copyOf(pasted.getVertices());
            state().grid().ifPresent(grid -> place(vertices, grid, topology, operation));
            Map<String, Zone> zones = new HashMap<>();
            topology.getZones().forEach(zone -> zones.putIfAbsent(zone.getName(), zone));
            for (Zone zone : List.copyOf(pasted.getZones())) {
                if (zones.putIfAbsent(zone.getName(), zone) == null) {
                    topology.getZones().add(zone);
                }
            }
            topology.getZones()
                    .forEach(zone -> zone.getAdjacent()
                            .replaceAll(adjacent -> zones.getOrDefault(adjacent.getName(), adjacent)));
            FreeNames names = new FreeNames(topology.getVertices(), Vertex::getName);
            for (Vertex vertex : vertices) {
                vertex.setName(names.like(vertex.getName()));
                vertex.setZone(
                        vertex.getZone() == null
                                ? null
                                : zones.get(vertex.getZone().getName()));
                topology.getVertices().add(vertex);
            }
            topology.getEdges().addAll(List.copyOf(pasted.getEdges()));
            return vertices;
        };
    }

    private Topology read(PasteOperation operation) {
        String text = operation.getClipboardData() == null
                ? null
                : operation.getClipboardData().get(CopyHandler.FORMAT);
        if (text == null) {
            throw new RefusedChange("the clipboard has no part of a topology; copy something in a diagram first");
        }
        ParsedTopology parsed = services.parser().parse(CLIPBOARD, text);
        boolean broken = parsed.topology().getVertices().isEmpty()
                && parsed.topology().getZones().isEmpty();
        return broken
                        || parsed.diagnostics().stream()
                                .anyMatch(found -> found.getCode().startsWith("TP10"))
                ? refused()
                : parsed.topology();
    }

    private static Topology refused() {
        throw new RefusedChange("the clipboard's text is no topology; copy something in a diagram first");
    }

    /** Keeps the vertices as they are to each other: moved to where the mouse is, or to the right until there is room. */
    private static void place(List<Vertex> vertices, Grid grid, Topology topology, PasteOperation operation) {
        List<Vertex> placed = new ArrayList<>(
                vertices.stream().filter(vertex -> Cell.of(vertex).isPresent()).toList());
        if (placed.isEmpty()) {
            return;
        }
        Cell first = Cell.of(placed.getFirst()).orElseThrow();
        FreeCells free = new FreeCells(grid, topology, List.of());
        Place from = grid.seen(first);
        Place to = mouse(operation).orElseGet(() -> grid.seen(beside(first, free.stepsToTheRight(placed))));
        for (Vertex vertex : placed) {
            Cell cell = Cell.of(vertex).orElseThrow();
            Place seen = grid.seen(cell);
            free.put(vertex, new Place(seen.x() + to.x() - from.x(), seen.y() + to.y() - from.y()), cell.z());
        }
    }

    private static Cell beside(Cell cell, int steps) {
        return new Cell(cell.x() + steps, cell.y(), cell.z());
    }

    private static Optional<Place> mouse(PasteOperation operation) {
        return Optional.ofNullable(operation.getEditorContext())
                .flatMap(context -> context.getLastMousePosition())
                .map((GPoint point) -> new Place(point.getX(), point.getY()));
    }
}
