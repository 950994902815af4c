package org.thunderprism.diagram.search;

import org.eclipse.glsp.server.actions.RequestAction;

/** Which elements does a text fit? */
public final class SearchAction extends RequestAction<FoundAction> {

    public static final String KIND = "thunder/search";

    private String query = "";

    public SearchAction() {
        super(KIND);
    }

    public SearchAction(String requestId, String query) {
        super(KIND, requestId);
        this.query = query;
    }

    public String getQuery() {
        return query;
    }
}
