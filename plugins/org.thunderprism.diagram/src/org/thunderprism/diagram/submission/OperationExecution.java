package org.thunderprism.diagram.submission;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.command.Command;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.operations.Operation;
import org.eclipse.glsp.server.operations.OperationActionHandler;
import org.eclipse.glsp.server.utils.MessageActionUtil;
import org.thunderprism.diagram.document.RefusedChange;
import org.thunderprism.diagram.host.EditAction;
import org.thunderprism.diagram.state.DiagramState;

/** Does what a user has drawn: changes the text here, asks the host to do the same, and shows what the text says then. */
public final class OperationExecution extends OperationActionHandler {

    private final DiagramState state;

    @Inject
    OperationExecution(DiagramState state) {
        this.state = state;
    }

    @Override
    public List<Action> executeAction(Operation operation) {
        if (state.document() == null) {
            return List.of();
        }
        if (!state.document().isEditable()) {
            return shownAgain(MessageActionUtil.warn(ModelSubmission.MEND_FIRST));
        }
        try {
            Optional<Command> command = operationHandlerRegistry
                    .getOperationHandler(operation)
                    .flatMap(handler -> handler.execute(operation));
            return command.map(this::execute).orElseGet(List::of);
        } catch (RefusedChange refused) {
            return shownAgain(MessageActionUtil.error(refused.getMessage()));
        }
    }

    private List<Action> execute(Command command) {
        state.execute(command);
        List<Action> actions = new ArrayList<>();
        state.takeEdit(String.valueOf(command.getLabel())).map(EditAction::new).ifPresent(actions::add);
        actions.addAll(modelSubmissionHandler.submitModel());
        return actions;
    }

    /** The client may have moved shapes already. */
    private List<Action> shownAgain(Action message) {
        List<Action> actions = new ArrayList<>();
        actions.add(message);
        actions.addAll(modelSubmissionHandler.submitModel());
        return actions;
    }
}
