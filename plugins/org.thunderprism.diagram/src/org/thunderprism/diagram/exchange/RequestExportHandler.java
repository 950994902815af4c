package org.thunderprism.diagram.exchange;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.glsp.server.actions.AbstractActionHandler;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.RejectAction;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.model.prism.Severity;

/** Writes the topology in another format. */
public final class RequestExportHandler extends AbstractActionHandler<RequestExportAction> {

    private final DiagramState state;

    @Inject
    RequestExportHandler(DiagramState state) {
        this.state = state;
    }

    @Override
    protected List<Action> executeAction(RequestExportAction action) {
        ExportFormat format = ExportFormat.of(action.getFormat()).orElse(null);
        if (format == null) {
            return List.of(rejected(action, "there is no format called '" + action.getFormat() + "'"));
        }
        boolean broken = state.document() == null
                || state.document().current().diagnostics().stream()
                        .anyMatch(found -> found.getSeverity() == Severity.ERROR);
        if (broken) {
            return List.of(rejected(action, "the topology has errors; mend them before it is exported"));
        }
        return List.of(new ExportAction(format, state.document().name(), format.write(state.topology())));
    }

    private static Action rejected(RequestExportAction action, String reason) {
        return new RejectAction(action.getRequestId(), reason);
    }
}
