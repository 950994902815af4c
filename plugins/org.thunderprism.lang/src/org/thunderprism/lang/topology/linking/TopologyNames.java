package org.thunderprism.lang.topology.linking;

import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__SOURCE;
import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__TARGET;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.thunderprism.model.topology.Topology;

/** What the names in a topology stand for; of several with the same name, the first. */
@Singleton
public final class TopologyNames {

    private record Index(Map<String, EObject> vertices, Map<String, EObject> zones) {}

    private final IResourceScopeCache cache;

    @Inject
    TopologyNames(IResourceScopeCache cache) {
        this.cache = cache;
    }

    /** What can be named at a place, in the order of the text. */
    public Map<String, EObject> of(EObject context, EReference reference) {
        Resource resource = context.eResource();
        if (resource == null || !(EcoreUtil.getRootContainer(context) instanceof Topology topology)) {
            return Map.of();
        }
        Index index = cache.get(TopologyNames.class, resource, () -> index(topology));
        return reference == EDGE__SOURCE || reference == EDGE__TARGET ? index.vertices() : index.zones();
    }

    private static Index index(Topology topology) {
        Map<String, EObject> vertices = new LinkedHashMap<>();
        Map<String, EObject> zones = new LinkedHashMap<>();
        topology.getVertices().forEach(vertex -> vertices.putIfAbsent(vertex.getName(), vertex));
        topology.getZones().forEach(zone -> zones.putIfAbsent(zone.getName(), zone));
        vertices.remove(null);
        zones.remove(null);
        return new Index(vertices, zones);
    }
}
