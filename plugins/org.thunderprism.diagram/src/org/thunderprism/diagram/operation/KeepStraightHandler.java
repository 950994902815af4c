package org.thunderprism.diagram.operation;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.glsp.server.operations.ChangeRoutingPointsOperation;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.diagram.state.TopologyChange;

/** Bends are not a topology's: clients send them with every move of a vertex. */
public final class KeepStraightHandler extends TopologyOperationHandler<ChangeRoutingPointsOperation> {

    @Inject
    KeepStraightHandler(DiagramState state) {
        super(state, "Move");
    }

    @Override
    TopologyChange change(ChangeRoutingPointsOperation operation) {
        return topology -> List.of();
    }
}
