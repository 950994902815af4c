package org.thunderprism.diagram.host;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.glsp.server.actions.AbstractActionHandler;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.features.core.model.ModelSubmissionHandler;
import org.thunderprism.diagram.state.DiagramState;

/** Takes the host's text, and shows what it says. */
public final class TextHandler extends AbstractActionHandler<TextAction> {

    private final DiagramState state;
    private final ModelSubmissionHandler submission;

    @Inject
    TextHandler(DiagramState state, ModelSubmissionHandler submission) {
        this.state = state;
        this.submission = submission;
    }

    @Override
    protected List<Action> executeAction(TextAction action) {
        if (state.document() == null || action.getText() == null) {
            return List.of();
        }
        boolean changed = state.replace(action.getText(), action.getVersion(), action.getEdit());
        return changed ? submission.submitModel() : List.of();
    }
}
