package org.thunderprism.diagram.property;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.actions.AbstractActionHandler;
import org.eclipse.glsp.server.actions.Action;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** Tells the properties of an element. */
public final class RequestPropertiesHandler extends AbstractActionHandler<RequestPropertiesAction> {

    private final DiagramState state;

    @Inject
    RequestPropertiesHandler(DiagramState state) {
        this.state = state;
    }

    @Override
    protected List<Action> executeAction(RequestPropertiesAction action) {
        EObject element = state.document() == null
                ? null
                : state.find(action.getElementId(), EObject.class).orElse(null);
        return List.of(
                element == null
                        ? new PropertiesAction(action.getElementId(), "", List.of())
                        : new PropertiesAction(
                                state.shown().ids().of(element), title(element), ElementProperties.fields(element)));
    }

    private static String title(EObject element) {
        return switch (element) {
            case Topology topology -> "topology " + topology.getName();
            case Zone zone -> "zone " + zone.getName();
            case Vertex vertex -> "vertex " + vertex.getName();
            case Edge edge -> "edge " + name(edge.getSource()) + " -- " + name(edge.getTarget());
            default -> "";
        };
    }

    private static String name(Vertex vertex) {
        return vertex == null ? "" : Values.orEmpty(vertex.getName());
    }
}
