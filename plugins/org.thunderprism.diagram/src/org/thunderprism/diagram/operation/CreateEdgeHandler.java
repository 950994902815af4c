package org.thunderprism.diagram.operation;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.glsp.server.operations.CreateEdgeOperation;
import org.thunderprism.diagram.graph.ElementTypes;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.diagram.state.TopologyChange;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.Vertex;

/** An edge between two vertices, with the usual bandwidth. */
public final class CreateEdgeHandler extends CreationHandler<CreateEdgeOperation> {

    @Inject
    CreateEdgeHandler(DiagramState state) {
        super(state, "Edge", ElementTypes.EDGE);
    }

    @Override
    TopologyChange change(CreateEdgeOperation operation) {
        return topology -> {
            Vertex source = state().require(operation.getSourceElementId(), Vertex.class);
            Vertex target = state().require(operation.getTargetElementId(), Vertex.class);
            EdgeEnds.check(topology, null, source, target);
            Edge edge = TopologyFactory.eINSTANCE.createEdge();
            edge.setSource(source);
            edge.setTarget(target);
            topology.getEdges().add(edge);
            return List.of(edge);
        };
    }
}
