package org.thunderprism.diagram.navigation;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.actions.AbstractActionHandler;
import org.eclipse.glsp.server.actions.Action;
import org.thunderprism.diagram.document.Snapshot;
import org.thunderprism.diagram.document.Snapshot.TextRange;
import org.thunderprism.diagram.state.DiagramState;

/** Leads from a shape to its text. */
public final class RequestTextRangeHandler extends AbstractActionHandler<RequestTextRangeAction> {

    private static final TextRange NOWHERE = new TextRange(-1, 0);

    private final DiagramState state;

    @Inject
    RequestTextRangeHandler(DiagramState state) {
        this.state = state;
    }

    @Override
    protected List<Action> executeAction(RequestTextRangeAction action) {
        TextRange range = range(action.getElementId());
        return List.of(new TextRangeAction(action.getElementId(), range.offset(), range.length()));
    }

    private TextRange range(String id) {
        if (state.document() == null) {
            return NOWHERE;
        }
        Snapshot current = state.document().current();
        return current.ids().find(id, EObject.class).map(current::rangeOf).orElse(NOWHERE);
    }
}
