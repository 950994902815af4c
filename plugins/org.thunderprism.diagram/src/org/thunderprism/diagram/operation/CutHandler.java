package org.thunderprism.diagram.operation;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.glsp.server.operations.CutOperation;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.diagram.state.TopologyChange;

/** Deletes what the client has asked the clipboard's text of. */
public final class CutHandler extends TopologyOperationHandler<CutOperation> {

    @Inject
    CutHandler(DiagramState state) {
        super(state, "Cut");
    }

    @Override
    TopologyChange change(CutOperation operation) {
        return topology -> {
            Removal.remove(topology, state().shown().ids(), CopyHandler.selected(operation.getEditorContext()));
            return List.of();
        };
    }
}
