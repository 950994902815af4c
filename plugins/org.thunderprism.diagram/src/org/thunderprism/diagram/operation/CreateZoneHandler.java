package org.thunderprism.diagram.operation;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.glsp.server.operations.CreateNodeOperation;
import org.thunderprism.diagram.graph.ElementTypes;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.diagram.state.TopologyChange;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.Zone;

/** A zone without a vertex. */
public final class CreateZoneHandler extends CreationHandler<CreateNodeOperation> {

    @Inject
    CreateZoneHandler(DiagramState state) {
        super(state, "Zone", ElementTypes.ZONE);
    }

    @Override
    TopologyChange change(CreateNodeOperation operation) {
        return topology -> {
            Zone zone = TopologyFactory.eINSTANCE.createZone();
            zone.setName(new FreeNames(topology.getZones(), Zone::getName).numbered("zone"));
            topology.getZones().add(zone);
            return List.of(zone);
        };
    }
}
