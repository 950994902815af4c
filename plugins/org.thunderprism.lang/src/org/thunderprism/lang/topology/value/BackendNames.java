package org.thunderprism.lang.topology.value;

import java.util.stream.Collectors;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Vertex;

/** The backends that a vertex offers, as the text of a topology lists them. */
public final class BackendNames {

    private BackendNames() {}

    /** In the order of preference; empty when the vertex has said nothing. */
    public static String of(Vertex vertex) {
        return vertex.getCapabilities() == null ? "" : of(vertex.getCapabilities());
    }

    /** In the order of preference; empty when there are none. */
    public static String of(Capabilities capabilities) {
        return capabilities.getBackends().stream().map(Backend::getLiteral).collect(Collectors.joining(", "));
    }
}
