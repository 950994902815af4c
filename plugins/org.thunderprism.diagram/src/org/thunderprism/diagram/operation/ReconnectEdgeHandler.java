package org.thunderprism.diagram.operation;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.glsp.server.operations.ReconnectEdgeOperation;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.diagram.state.TopologyChange;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Vertex;

/** Gives an edge other ends; all else about it stays. */
public final class ReconnectEdgeHandler extends TopologyOperationHandler<ReconnectEdgeOperation> {

    @Inject
    ReconnectEdgeHandler(DiagramState state) {
        super(state, "Reconnect");
    }

    @Override
    TopologyChange change(ReconnectEdgeOperation operation) {
        return topology -> {
            Edge edge = state().require(operation.getEdgeElementId(), Edge.class);
            Vertex source = state().require(operation.getSourceElementId(), Vertex.class);
            Vertex target = state().require(operation.getTargetElementId(), Vertex.class);
            EdgeEnds.check(topology, edge, source, target);
            edge.setSource(source);
            edge.setTarget(target);
            return List.of(edge);
        };
    }
}
