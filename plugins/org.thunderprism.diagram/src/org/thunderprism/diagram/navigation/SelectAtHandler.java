package org.thunderprism.diagram.navigation;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.glsp.server.actions.AbstractActionHandler;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.SelectAction;
import org.thunderprism.diagram.document.ElementIds;
import org.thunderprism.diagram.state.DiagramState;

/** Leads from the text to a shape. */
public final class SelectAtHandler extends AbstractActionHandler<SelectAtAction> {

    private final DiagramState state;

    @Inject
    SelectAtHandler(DiagramState state) {
        this.state = state;
    }

    @Override
    protected List<Action> executeAction(SelectAtAction action) {
        String element = state.document() == null
                ? ElementIds.ROOT
                : state.document().current().elementAt(action.getOffset());
        boolean visible = !element.equals(ElementIds.ROOT)
                && state.getIndex().get(element).isPresent();
        return visible ? List.of(SelectAction.setSelection(List.of(element))) : List.of();
    }
}
