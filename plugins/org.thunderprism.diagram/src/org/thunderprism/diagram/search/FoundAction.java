package org.thunderprism.diagram.search;

import java.util.List;
import org.eclipse.glsp.server.actions.ResponseAction;

/** The elements that a search has found, in the topology's order. */
public final class FoundAction extends ResponseAction {

    public static final String KIND = "thunder/found";

    private final List<String> elementIds;

    public FoundAction(List<String> elementIds) {
        super(KIND);
        this.elementIds = elementIds;
    }

    public List<String> getElementIds() {
        return elementIds;
    }
}
