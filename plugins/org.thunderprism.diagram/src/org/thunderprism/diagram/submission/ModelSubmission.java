package org.thunderprism.diagram.submission;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.SelectAction;
import org.eclipse.glsp.server.actions.SetEditModeAction;
import org.eclipse.glsp.server.features.core.model.ModelSubmissionHandler;
import org.eclipse.glsp.server.features.validation.MarkersReason;
import org.eclipse.glsp.server.features.validation.ModelValidator;
import org.eclipse.glsp.server.features.validation.SetMarkersAction;
import org.eclipse.glsp.server.utils.StatusActionUtil;
import org.thunderprism.diagram.state.DiagramState;

/** Sends a diagram with its markers, tells what is selected in it, and whether it can be edited. */
@Singleton
public final class ModelSubmission extends ModelSubmissionHandler {

    static final String MEND_FIRST =
            "the text has syntax errors, so that the diagram shows what it said before; mend the text to edit the"
                    + " diagram";

    private final DiagramState state;
    private boolean readOnly;

    @Inject
    ModelSubmission(DiagramState state) {
        this.state = state;
    }

    @Override
    public List<Action> submitModelDirectly(String reason) {
        List<Action> actions = new ArrayList<>(super.submitModelDirectly(reason));
        if (readOnly == state.document().isEditable()) {
            readOnly = !readOnly;
            actions.add(new SetEditModeAction(
                    readOnly ? SetEditModeAction.EDIT_MODE_READONLY : SetEditModeAction.EDIT_MODE_EDITABLE));
            actions.add(readOnly ? StatusActionUtil.warn(MEND_FIRST) : StatusActionUtil.clear());
        }
        List<String> selection = state.takeSelection();
        if (!selection.isEmpty()) {
            actions.add(SelectAction.setSelection(selection));
        }
        return actions;
    }

    /** At once: what was validated is what the client gets to see. */
    @Override
    protected List<Action> validateModel(ModelValidator validator) {
        return List.of(new SetMarkersAction(
                validator.validate(List.of(modelState.getRoot()), MarkersReason.LIVE), MarkersReason.LIVE));
    }
}
