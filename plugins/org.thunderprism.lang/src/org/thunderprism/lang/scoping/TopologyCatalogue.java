package org.thunderprism.lang.scoping;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.prism.PrismTopology;

/** The topologies that programs of a resource set can run on. The prism is always one of them. */
public final class TopologyCatalogue extends AdapterImpl {

    private final SortedMap<String, Topology> topologies = new TreeMap<>();

    /** @param more beside the prism; one named {@code prism} replaces it */
    public TopologyCatalogue(Collection<Topology> more) {
        topologies.put(PrismTopology.NAME, PrismTopology.create());
        more.forEach(topology -> topologies.put(topology.getName(), topology));
        Resource home = new ResourceImpl(URI.createURI("builtin:/topologies"));
        for (Topology topology : topologies.values()) {
            if (topology.eResource() == null) {
                home.getContents().add(topology);
            }
        }
    }

    /** The catalogue of the resource set; if it has none, it gets one with the prism alone. */
    public static TopologyCatalogue of(ResourceSet resources) {
        for (Adapter adapter : resources.eAdapters()) {
            if (adapter instanceof TopologyCatalogue catalogue) {
                return catalogue;
            }
        }
        TopologyCatalogue catalogue = new TopologyCatalogue(List.of());
        resources.eAdapters().add(catalogue);
        return catalogue;
    }

    /** Null when there is none. */
    public Topology find(String name) {
        return topologies.get(name);
    }

    public Topology prism() {
        return topologies.get(PrismTopology.NAME);
    }

    public Set<String> names() {
        return topologies.keySet();
    }
}
