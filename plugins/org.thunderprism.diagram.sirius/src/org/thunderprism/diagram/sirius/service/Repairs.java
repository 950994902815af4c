package org.thunderprism.diagram.sirius.service;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.TopologyPackage.Literals;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** Changes that mend what breaks a rule; called by the diagram's description. */
public final class Repairs {

    private static final List<EStructuralFeature> POSITION =
            List.of(Literals.VERTEX__X, Literals.VERTEX__Y, Literals.VERTEX__Z);

    public Vertex withoutPosition(Vertex vertex) {
        POSITION.forEach(vertex::eUnset);
        return vertex;
    }

    /** Budgets below 0 become unlimited. */
    public Vertex withoutNegativeBudgets(Vertex vertex) {
        Capabilities capabilities = vertex.getCapabilities();
        if (capabilities != null && capabilities.getMemory() < 0) {
            capabilities.eUnset(Literals.CAPABILITIES__MEMORY);
        }
        if (capabilities != null && capabilities.getTableMemory() < 0) {
            capabilities.eUnset(Literals.CAPABILITIES__TABLE_MEMORY);
        }
        if (capabilities != null && capabilities.getStages() < 0) {
            capabilities.eUnset(Literals.CAPABILITIES__STAGES);
        }
        return vertex;
    }

    /** Every adjacent zone is said once, where it was said first. */
    public Zone withoutRepetitions(Zone zone) {
        Set<Zone> once = new LinkedHashSet<>(zone.getAdjacent());
        zone.getAdjacent().clear();
        zone.getAdjacent().addAll(once);
        return zone;
    }

    /** @param feature of the edge, which gets the value that an edge has when nothing is said */
    public Edge withUsual(Edge edge, String feature) {
        edge.eUnset(edge.eClass().getEStructuralFeature(feature));
        return edge;
    }

    /** The zones of an edge's ends become adjacent. */
    public Edge withAdjacentZones(Edge edge) {
        Zone one = edge.getSource().getZone();
        Zone other = edge.getTarget().getZone();
        if (one != null && other != null) {
            one.getAdjacent().add(other);
        }
        return edge;
    }
}
