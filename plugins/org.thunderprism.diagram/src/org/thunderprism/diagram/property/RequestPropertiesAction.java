package org.thunderprism.diagram.property;

import org.eclipse.glsp.server.actions.RequestAction;

/** What is there to be told and changed about an element? */
public final class RequestPropertiesAction extends RequestAction<PropertiesAction> {

    public static final String KIND = "thunder/requestProperties";

    private String elementId = "";

    public RequestPropertiesAction() {
        super(KIND);
    }

    public RequestPropertiesAction(String requestId, String elementId) {
        super(KIND, requestId);
        this.elementId = elementId;
    }

    public String getElementId() {
        return elementId;
    }
}
