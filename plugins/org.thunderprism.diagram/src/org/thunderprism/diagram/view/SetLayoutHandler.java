package org.thunderprism.diagram.view;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.glsp.server.actions.AbstractActionHandler;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.features.core.model.ModelSubmissionHandler;
import org.thunderprism.diagram.arrangement.Layout;
import org.thunderprism.diagram.state.DiagramState;

/** Shows the topology in another arrangement. */
public final class SetLayoutHandler extends AbstractActionHandler<SetLayoutAction> {

    private final DiagramState state;
    private final ModelSubmissionHandler submission;

    @Inject
    SetLayoutHandler(DiagramState state, ModelSubmissionHandler submission) {
        this.state = state;
        this.submission = submission;
    }

    @Override
    protected List<Action> executeAction(SetLayoutAction action) {
        Layout.of(action.getLayout()).ifPresent(state::setLayout);
        return state.document() == null ? List.of() : submission.submitModel();
    }
}
