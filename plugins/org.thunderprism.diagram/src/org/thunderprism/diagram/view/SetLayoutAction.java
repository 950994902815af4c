package org.thunderprism.diagram.view;

import org.eclipse.glsp.server.actions.Action;

/** Arrange the diagram in another way. */
public final class SetLayoutAction extends Action {

    public static final String KIND = "thunder/setLayout";

    private String layout = "";

    public SetLayoutAction() {
        super(KIND);
    }

    /** @param layout key of a {@link org.thunderprism.diagram.arrangement.Layout} */
    public SetLayoutAction(String layout) {
        this();
        this.layout = layout;
    }

    public String getLayout() {
        return layout;
    }
}
