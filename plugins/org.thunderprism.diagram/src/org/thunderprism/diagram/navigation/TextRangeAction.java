package org.thunderprism.diagram.navigation;

import org.eclipse.glsp.server.actions.ResponseAction;

/** Where an element is in the text, in UTF-16 units; at -1 when it is nowhere. */
public final class TextRangeAction extends ResponseAction {

    public static final String KIND = "thunder/textRange";

    private final String elementId;
    private final int offset;
    private final int length;

    public TextRangeAction(String elementId, int offset, int length) {
        super(KIND);
        this.elementId = elementId;
        this.offset = offset;
        this.length = length;
    }

    public String getElementId() {
        return elementId;
    }

    public int getOffset() {
        return offset;
    }

    public int getLength() {
        return length;
    }
}
