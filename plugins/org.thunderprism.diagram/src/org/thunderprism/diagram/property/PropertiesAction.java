package org.thunderprism.diagram.property;

import java.util.List;
import org.eclipse.glsp.server.actions.ResponseAction;

/** The properties of an element; none when it is not there any more. */
public final class PropertiesAction extends ResponseAction {

    public static final String KIND = "thunder/properties";

    private final String elementId;
    private final String title;
    private final List<Field> fields;

    public PropertiesAction(String elementId, String title, List<Field> fields) {
        super(KIND);
        this.elementId = elementId;
        this.title = title;
        this.fields = fields;
    }

    public String getElementId() {
        return elementId;
    }

    public String getTitle() {
        return title;
    }

    public List<Field> getFields() {
        return fields;
    }
}
