package org.thunderprism.diagram.navigation;

import org.eclipse.glsp.server.actions.RequestAction;

/** Where in the text is an element? */
public final class RequestTextRangeAction extends RequestAction<TextRangeAction> {

    public static final String KIND = "thunder/requestTextRange";

    private String elementId = "";

    public RequestTextRangeAction() {
        super(KIND);
    }

    public RequestTextRangeAction(String requestId, String elementId) {
        super(KIND, requestId);
        this.elementId = elementId;
    }

    public String getElementId() {
        return elementId;
    }
}
