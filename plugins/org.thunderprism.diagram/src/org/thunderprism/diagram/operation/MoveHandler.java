package org.thunderprism.diagram.operation;

import com.google.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.glsp.graph.GModelElement;
import org.eclipse.glsp.graph.GNode;
import org.eclipse.glsp.graph.GPoint;
import org.eclipse.glsp.server.operations.ChangeBoundsOperation;
import org.eclipse.glsp.server.types.ElementAndBounds;
import org.thunderprism.diagram.arrangement.FreeCells;
import org.thunderprism.diagram.arrangement.Grid;
import org.thunderprism.diagram.document.RefusedChange;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.diagram.state.TopologyChange;
import org.thunderprism.lang.topology.picture.Projection.Cell;
import org.thunderprism.lang.topology.picture.Projection.Place;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** Moves vertices to other cells of their floor, and a zone with all of its vertices. */
public final class MoveHandler extends TopologyOperationHandler<ChangeBoundsOperation> {

    @Inject
    MoveHandler(DiagramState state) {
        super(state, "Move");
    }

    @Override
    TopologyChange change(ChangeBoundsOperation operation) {
        return topology -> {
            Grid grid = state().grid()
                    .orElseThrow(() -> new RefusedChange("the automatic layout finds places by itself; choose the"
                            + " prism or the flat layout to move vertices on the grid"));
            Map<Vertex, Place> centres = centres(operation);
            FreeCells free = new FreeCells(grid, topology, centres.keySet());
            centres.forEach((vertex, centre) -> {
                int floor = Cell.of(vertex).map(Cell::z).orElseGet(() -> FreeCells.floorAt(centre, grid, topology));
                free.put(vertex, centre, floor);
            });
            return List.of();
        };
    }

    /** Where the middle of each vertex is to be seen, in the order of the operation. */
    private Map<Vertex, Place> centres(ChangeBoundsOperation operation) {
        Map<String, GPoint> moved = new HashMap<>();
        for (ElementAndBounds bounds : operation.getNewBounds()) {
            if (bounds.getNewPosition() != null) {
                moved.put(bounds.getElementId(), bounds.getNewPosition());
            }
        }
        Map<Vertex, Place> centres = new LinkedHashMap<>();
        for (ElementAndBounds bounds : operation.getNewBounds()) {
            if (!(state().getIndex().get(bounds.getElementId()).orElse(null) instanceof GNode shape)) {
                continue;
            }
            state().find(shape.getId(), Vertex.class)
                    .ifPresent(vertex -> centres.putIfAbsent(vertex, centre(shape, moved)));
            state().find(shape.getId(), Zone.class).ifPresent(zone -> putMembers(shape, moved, centres));
        }
        return centres;
    }

    /** Vertices that have no place of their own get none because their zone moves. */
    private void putMembers(GNode zone, Map<String, GPoint> moved, Map<Vertex, Place> centres) {
        for (GModelElement child : zone.getChildren()) {
            if (child instanceof GNode shape) {
                state().find(shape.getId(), Vertex.class)
                        .filter(vertex -> Cell.of(vertex).isPresent())
                        .ifPresent(vertex -> centres.putIfAbsent(vertex, centre(shape, moved)));
            }
        }
    }

    /** The middle of a shape after the move. */
    private static Place centre(GNode shape, Map<String, GPoint> moved) {
        double x = shape.getSize().getWidth() / 2;
        double y = shape.getSize().getHeight() / 2;
        for (GModelElement each = shape; each instanceof GNode node; each = node.getParent()) {
            GPoint corner = moved.getOrDefault(node.getId(), node.getPosition());
            x += corner.getX();
            y += corner.getY();
        }
        return new Place(x, y);
    }
}
