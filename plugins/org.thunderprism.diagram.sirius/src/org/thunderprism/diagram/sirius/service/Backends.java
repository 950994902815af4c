package org.thunderprism.diagram.sirius.service;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.Vertex;

/** What vertices can run; called by the diagram's description. */
public final class Backends {

    public boolean hasAccelerator(Vertex vertex) {
        return vertex.getCapabilities() != null && vertex.getCapabilities().getAccelerator() != null;
    }

    /** Whether a vertex can run a backend. */
    public boolean offersBackend(Vertex vertex, String backend) {
        return offered(vertex).contains(Backend.get(backend));
    }

    /** Whether a backend is the first that a vertex offers. */
    public boolean prefersBackend(Vertex vertex, String backend) {
        List<Backend> offered = offered(vertex);
        return !offered.isEmpty() && offered.getFirst() == Backend.get(backend);
    }

    /** Lets a vertex offer a backend, as the last choice; or no longer, if it did. Other elements stay as they are. */
    public EObject withToggledBackend(EObject element, String backend) {
        if (element instanceof Vertex vertex) {
            toggle(vertex, Backend.get(backend));
        }
        return element;
    }

    private static void toggle(Vertex vertex, Backend backend) {
        if (vertex.getCapabilities() == null) {
            vertex.setCapabilities(TopologyFactory.eINSTANCE.createCapabilities());
        }
        List<Backend> offered = vertex.getCapabilities().getBackends();
        if (!offered.remove(backend)) {
            offered.add(backend);
        }
    }

    private static List<Backend> offered(Vertex vertex) {
        return vertex.getCapabilities() == null
                ? List.of()
                : vertex.getCapabilities().getBackends();
    }
}
