package org.thunderprism.diagram.operation;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.glsp.server.operations.CreateNodeOperation;
import org.thunderprism.diagram.arrangement.FreeCells;
import org.thunderprism.diagram.graph.ElementTypes;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.diagram.state.TopologyChange;
import org.thunderprism.lang.topology.picture.Projection.Place;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** A vertex where the user has pointed to: on the nearest free cell, in the zone there. */
public final class CreateVertexHandler extends CreationHandler<CreateNodeOperation> {

    @Inject
    CreateVertexHandler(DiagramState state) {
        super(state, "Vertex", ElementTypes.VERTEX);
    }

    @Override
    TopologyChange change(CreateNodeOperation operation) {
        return topology -> {
            Vertex vertex = TopologyFactory.eINSTANCE.createVertex();
            vertex.setName(new FreeNames(topology.getVertices(), Vertex::getName).numbered("vertex"));
            Optional.ofNullable(operation.getContainerId())
                    .flatMap(container -> state().find(container, Zone.class))
                    .ifPresent(vertex::setZone);
            operation.getLocation().ifPresent(point -> put(vertex, topology, new Place(point.getX(), point.getY())));
            topology.getVertices().add(vertex);
            return List.of(vertex);
        };
    }

    private void put(Vertex vertex, Topology topology, Place place) {
        state().grid()
                .ifPresent(grid -> new FreeCells(grid, topology, List.of())
                        .put(vertex, place, FreeCells.floorAt(place, grid, topology)));
    }
}
