package org.thunderprism.diagram.operation;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.glsp.server.operations.ChangeContainerOperation;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.diagram.state.TopologyChange;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** Puts a vertex into another zone, or into none; its place on the grid stays. */
public final class ChangeZoneHandler extends TopologyOperationHandler<ChangeContainerOperation> {

    @Inject
    ChangeZoneHandler(DiagramState state) {
        super(state, "Change Zone");
    }

    @Override
    TopologyChange change(ChangeContainerOperation operation) {
        return topology -> {
            Vertex vertex = state().require(operation.getElementId(), Vertex.class);
            vertex.setZone(
                    state().find(operation.getTargetContainerId(), Zone.class).orElse(null));
            return List.of();
        };
    }
}
