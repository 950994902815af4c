package org.thunderprism.diagram.operation;

import com.google.inject.Inject;
import org.eclipse.glsp.graph.GModelElement;
import org.eclipse.glsp.server.features.typehints.EdgeCreationChecker;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.model.topology.Vertex;

/** Tells a client while an edge is drawn whether it can end there. */
public final class EdgeChecker implements EdgeCreationChecker {

    private final DiagramState state;

    @Inject
    EdgeChecker(DiagramState state) {
        this.state = state;
    }

    @Override
    public boolean isValidSource(String type, GModelElement source) {
        return state.find(source.getId(), Vertex.class).isPresent();
    }

    @Override
    public boolean isValidTarget(String type, GModelElement source, GModelElement target) {
        Vertex from = state.find(source.getId(), Vertex.class).orElse(null);
        Vertex to = state.find(target.getId(), Vertex.class).orElse(null);
        return from != null && to != null && EdgeEnds.canJoin(state.topology(), from, to);
    }
}
