package org.thunderprism.diagram.view;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.glsp.server.actions.AbstractActionHandler;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.features.core.model.ModelSubmissionHandler;
import org.eclipse.glsp.server.utils.MessageActionUtil;
import org.thunderprism.diagram.build.BuildReader;
import org.thunderprism.diagram.document.RefusedChange;
import org.thunderprism.diagram.state.DiagramState;

/** Shows the topology with or without a build. The build is read now; whoever builds again asks again. */
public final class SetViewHandler extends AbstractActionHandler<SetViewAction> {

    private final DiagramState state;
    private final ModelSubmissionHandler submission;

    @Inject
    SetViewHandler(DiagramState state, ModelSubmissionHandler submission) {
        this.state = state;
        this.submission = submission;
    }

    @Override
    protected List<Action> executeAction(SetViewAction action) {
        if (state.document() == null) {
            return List.of();
        }
        try {
            show(action);
        } catch (RefusedChange refused) {
            return List.of(MessageActionUtil.error(refused.getMessage()));
        }
        return submission.submitModel();
    }

    private void show(SetViewAction action) {
        if (!SetViewAction.BUILD.equals(action.getView())) {
            state.setBuild(null);
        } else if (action.getBuild() == null && action.getPlacement() == null) {
            throw new RefusedChange("name the folder of a build to see it on the topology");
        } else {
            state.setBuild(BuildReader.read(action.getBuild(), action.getPlacement()));
        }
    }
}
