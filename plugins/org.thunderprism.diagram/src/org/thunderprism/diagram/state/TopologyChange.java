package org.thunderprism.diagram.state;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.diagram.document.RefusedChange;
import org.thunderprism.model.topology.Topology;

/** What a user does to a topology. */
@FunctionalInterface
public interface TopologyChange {

    /**
     * Changes a topology.
     *
     * @return the elements to be selected afterwards; empty to leave the selection alone
     * @throws RefusedChange when it cannot be done
     */
    List<? extends EObject> apply(Topology topology);
}
