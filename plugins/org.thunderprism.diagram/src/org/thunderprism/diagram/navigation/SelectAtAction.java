package org.thunderprism.diagram.navigation;

import org.eclipse.glsp.server.actions.Action;

/** From the host: the user looks at this place of the text. */
public final class SelectAtAction extends Action {

    public static final String KIND = "thunder/selectAt";

    private int offset;

    public SelectAtAction() {
        super(KIND);
    }

    /** @param offset in UTF-16 units */
    public SelectAtAction(int offset) {
        this();
        this.offset = offset;
    }

    public int getOffset() {
        return offset;
    }
}
