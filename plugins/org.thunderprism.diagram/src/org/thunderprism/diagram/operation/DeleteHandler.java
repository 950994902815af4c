package org.thunderprism.diagram.operation;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.glsp.server.operations.DeleteOperation;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.diagram.state.TopologyChange;

/** Deletes what is selected. */
public final class DeleteHandler extends TopologyOperationHandler<DeleteOperation> {

    @Inject
    DeleteHandler(DiagramState state) {
        super(state, "Delete");
    }

    @Override
    TopologyChange change(DeleteOperation operation) {
        return topology -> {
            Removal.remove(topology, state().shown().ids(), operation.getElementIds());
            return List.of();
        };
    }
}
