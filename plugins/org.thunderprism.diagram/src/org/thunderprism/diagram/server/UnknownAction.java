package org.thunderprism.diagram.server;

import java.util.List;
import org.eclipse.glsp.server.actions.AbstractActionHandler;
import org.eclipse.glsp.server.actions.Action;

/** What a client sends that the server knows nothing of: no reason to stop talking. */
public final class UnknownAction extends Action {

    public UnknownAction() {
        super("unknown");
    }

    /** Lets it pass. */
    public static final class Handler extends AbstractActionHandler<UnknownAction> {

        @Override
        protected List<Action> executeAction(UnknownAction action) {
            return List.of();
        }
    }
}
