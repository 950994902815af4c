package org.thunderprism.diagram.host;

import org.eclipse.glsp.server.actions.Action;

/** From the host: its text is now this. */
public final class TextAction extends Action {

    public static final String KIND = "thunder/text";

    private String text = "";
    private String version = "";
    private int edit;

    public TextAction() {
        super(KIND);
    }

    /**
     * @param version the host's count of changes that were no edit of the diagram
     * @param edit number of the last edit that the host has handled
     */
    public TextAction(String text, String version, int edit) {
        this();
        this.text = text;
        this.version = version;
        this.edit = edit;
    }

    public String getText() {
        return text;
    }

    public String getVersion() {
        return version;
    }

    public int getEdit() {
        return edit;
    }
}
