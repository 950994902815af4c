package org.thunderprism.diagram.operation;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.features.directediting.ApplyLabelEditOperation;
import org.thunderprism.diagram.document.ElementIds;
import org.thunderprism.diagram.property.ElementProperties;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.diagram.state.TopologyChange;

/** What a label says becomes the property that it shows. */
public final class RenameHandler extends TopologyOperationHandler<ApplyLabelEditOperation> {

    @Inject
    RenameHandler(DiagramState state) {
        super(state, "Edit Label");
    }

    @Override
    TopologyChange change(ApplyLabelEditOperation operation) {
        return topology -> {
            EObject element = state().require(operation.getLabelId(), EObject.class);
            ElementProperties.prepare(element, ElementIds.propertyOf(operation.getLabelId()), operation.getText())
                    .run();
            return List.of(element);
        };
    }
}
