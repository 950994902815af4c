package org.thunderprism.diagram.operation;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.glsp.server.actions.AbstractActionHandler;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.features.clipboard.RequestClipboardDataAction;
import org.eclipse.glsp.server.features.clipboard.SetClipboardDataAction;
import org.eclipse.glsp.server.types.EditorContext;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.lang.topology.parse.TopologyServices;
import org.thunderprism.lang.topology.write.UnwritableTopology;
import org.thunderprism.model.topology.Topology;

/** Gives what is selected to the clipboard: as text, for diagrams and for text editors. */
public final class CopyHandler extends AbstractActionHandler<RequestClipboardDataAction> {

    static final String FORMAT = "text/plain";

    private final DiagramState state;
    private final TopologyServices services;

    @Inject
    CopyHandler(DiagramState state, TopologyServices services) {
        this.state = state;
        this.services = services;
    }

    @Override
    protected List<Action> executeAction(RequestClipboardDataAction action) {
        if (state.document() == null) {
            return List.of(new SetClipboardDataAction(Map.of()));
        }
        Topology part = Selection.copy(state.topology(), state.shown().ids(), selected(action.getEditorContext()));
        boolean nothing = part.getVertices().isEmpty() && part.getZones().isEmpty();
        return List.of(new SetClipboardDataAction(nothing ? Map.of() : Map.of(FORMAT, text(part))));
    }

    /** What is selected; clients may leave that out. */
    static List<String> selected(EditorContext context) {
        return context == null || context.getSelectedElementIds() == null ? List.of() : context.getSelectedElementIds();
    }

    private String text(Topology part) {
        try {
            return services.writer().write(part);
        } catch (UnwritableTopology incomplete) {
            return "";
        }
    }
}
