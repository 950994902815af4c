package org.thunderprism.diagram.exchange;

import org.eclipse.glsp.server.actions.RequestAction;

/** What is the topology in another format? */
public final class RequestExportAction extends RequestAction<ExportAction> {

    public static final String KIND = "thunder/requestExport";

    private String format = "";

    public RequestExportAction() {
        super(KIND);
    }

    public RequestExportAction(String requestId, String format) {
        super(KIND, requestId);
        this.format = format;
    }

    /** Key of an {@link ExportFormat}. */
    public String getFormat() {
        return format;
    }
}
