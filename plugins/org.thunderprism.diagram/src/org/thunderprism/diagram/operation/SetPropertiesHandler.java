package org.thunderprism.diagram.operation;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.diagram.property.ElementProperties;
import org.thunderprism.diagram.property.SetPropertiesOperation;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.diagram.state.TopologyChange;

/** Changes properties of an element; one that cannot be changed keeps all others from it. */
public final class SetPropertiesHandler extends TopologyOperationHandler<SetPropertiesOperation> {

    @Inject
    SetPropertiesHandler(DiagramState state) {
        super(state, "Properties");
    }

    @Override
    TopologyChange change(SetPropertiesOperation operation) {
        return topology -> {
            EObject element = state().require(operation.getElementId(), EObject.class);
            operation
                    .getValues()
                    .forEach((name, text) ->
                            ElementProperties.prepare(element, name, text).run());
            return List.of(element);
        };
    }
}
