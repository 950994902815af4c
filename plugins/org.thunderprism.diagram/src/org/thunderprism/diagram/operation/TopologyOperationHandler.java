package org.thunderprism.diagram.operation;

import java.util.Optional;
import org.eclipse.emf.common.command.Command;
import org.eclipse.glsp.server.operations.BasicOperationHandler;
import org.eclipse.glsp.server.operations.Operation;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.diagram.state.TopologyChange;
import org.thunderprism.diagram.state.TopologyCommand;

/**
 * Turns an operation into a change of the topology.
 *
 * @param <O> the operation
 */
abstract class TopologyOperationHandler<O extends Operation> extends BasicOperationHandler<O> {

    private final DiagramState state;
    private final String label;

    /** @param label what the user does, as it is offered for undoing */
    TopologyOperationHandler(DiagramState state, String label) {
        this.state = state;
        this.label = label;
    }

    @Override
    public final Optional<Command> createCommand(O operation) {
        return Optional.of(new TopologyCommand(label, state, change(operation)));
    }

    /** What the operation does, once it is its turn. */
    abstract TopologyChange change(O operation);

    final DiagramState state() {
        return state;
    }

    @Override
    public String getLabel() {
        return label;
    }
}
