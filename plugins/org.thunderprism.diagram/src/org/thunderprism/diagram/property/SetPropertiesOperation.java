package org.thunderprism.diagram.property;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.glsp.server.operations.Operation;

/** Gives properties of an element other values, all or none. */
public final class SetPropertiesOperation extends Operation {

    public static final String KIND = "thunder/setProperties";

    private String elementId = "";
    private Map<String, String> values = new LinkedHashMap<>();

    public SetPropertiesOperation() {
        super(KIND);
    }

    /** @param values texts by the properties' names; an empty one takes the value away */
    public SetPropertiesOperation(String elementId, Map<String, String> values) {
        this();
        this.elementId = elementId;
        this.values = new LinkedHashMap<>(values);
    }

    public String getElementId() {
        return elementId;
    }

    public Map<String, String> getValues() {
        return values;
    }
}
