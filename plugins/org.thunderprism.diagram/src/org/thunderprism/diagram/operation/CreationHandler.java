package org.thunderprism.diagram.operation;

import java.util.List;
import org.eclipse.glsp.server.operations.CreateOperation;
import org.eclipse.glsp.server.operations.CreateOperationHandler;
import org.eclipse.glsp.server.operations.Operation;
import org.thunderprism.diagram.state.DiagramState;

/**
 * Adds an element of one kind; clients offer it in their palette.
 *
 * @param <O> the operation
 */
abstract class CreationHandler<O extends CreateOperation> extends TopologyOperationHandler<O>
        implements CreateOperationHandler<O> {

    private final String type;

    /**
     * @param label in the palette
     * @param type of the element
     */
    CreationHandler(DiagramState state, String label, String type) {
        super(state, label);
        this.type = type;
    }

    @Override
    public final List<String> getHandledElementTypeIds() {
        return List.of(type);
    }

    @Override
    public final boolean handles(Operation operation) {
        return CreateOperationHandler.super.handles(operation);
    }
}
