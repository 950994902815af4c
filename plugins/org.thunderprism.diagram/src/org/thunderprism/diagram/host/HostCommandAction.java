package org.thunderprism.diagram.host;

import org.eclipse.glsp.server.actions.Action;

/** To the host: the user asks for what only the host can do. */
public final class HostCommandAction extends Action {

    public static final String KIND = "thunder/host";

    private final String command;

    HostCommandAction(String command) {
        super(KIND);
        this.command = command;
    }

    /** {@code undo}, {@code redo} or {@code save}. */
    public String getCommand() {
        return command;
    }
}
