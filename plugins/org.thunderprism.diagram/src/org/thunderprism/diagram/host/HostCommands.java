package org.thunderprism.diagram.host;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.ActionHandler;
import org.eclipse.glsp.server.actions.SaveModelAction;
import org.eclipse.glsp.server.features.undoredo.RedoAction;
import org.eclipse.glsp.server.features.undoredo.UndoAction;

/** Passes on to the host what is the host's: its text has a history and a file. */
public final class HostCommands implements ActionHandler {

    @Override
    public List<Class<? extends Action>> getHandledActionTypes() {
        // GLSP keeps the list and sorts it.
        return new ArrayList<>(List.of(UndoAction.class, RedoAction.class, SaveModelAction.class));
    }

    @Override
    public List<Action> execute(Action action) {
        return switch (action) {
            case UndoAction undo -> List.of(new HostCommandAction("undo"));
            case RedoAction redo -> List.of(new HostCommandAction("redo"));
            case SaveModelAction save -> List.of(new HostCommandAction("save"));
            default -> List.of();
        };
    }
}
