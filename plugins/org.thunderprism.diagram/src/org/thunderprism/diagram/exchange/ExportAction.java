package org.thunderprism.diagram.exchange;

import org.eclipse.glsp.server.actions.ResponseAction;

/** The topology in another format. */
public final class ExportAction extends ResponseAction {

    public static final String KIND = "thunder/export";

    private final String format;
    private final String mimeType;
    private final String fileName;
    private final String content;

    ExportAction(ExportFormat format, String name, String content) {
        super(KIND);
        this.format = format.key();
        this.mimeType = format.mimeType();
        this.fileName = name + "." + format.key();
        this.content = content;
    }

    public String getFormat() {
        return format;
    }

    public String getMimeType() {
        return mimeType;
    }

    /** What the file may be called. */
    public String getFileName() {
        return fileName;
    }

    public String getContent() {
        return content;
    }
}
