package org.thunderprism.diagram.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/**
 * What the diagram calls a topology's elements: as the addresses in the text's resource, so that an element keeps its id when others
 * come and go. {@code vertices/crown}, {@code zones/core}, {@code edges/crown--bolt}; of several with the same name the second is
 * {@code vertices/crown.2}.
 */
public final class ElementIds {

    /** Of the topology itself. */
    public static final String ROOT = "topology";

    private final Map<EObject, String> ids = new IdentityHashMap<>();
    private final Map<String, EObject> elements = new HashMap<>();

    public ElementIds(Topology topology) {
        put(ROOT, topology);
        putAll("zones/", topology.getZones(), Zone::getName);
        putAll("vertices/", topology.getVertices(), Vertex::getName);
        putAll("edges/", topology.getEdges(), ElementIds::ends);
    }

    private <T extends EObject> void putAll(String kind, List<T> all, Function<T, String> name) {
        Map<String, Integer> counts = new HashMap<>();
        for (T element : all) {
            String own = String.valueOf(name.apply(element));
            int number = counts.merge(own, 1, Integer::sum);
            put(kind + (number == 1 ? own : own + "." + number), element);
        }
    }

    private void put(String id, EObject element) {
        ids.put(element, id);
        elements.put(id, element);
    }

    private static String ends(Edge edge) {
        return name(edge.getSource()) + "--" + name(edge.getTarget());
    }

    private static String name(Vertex vertex) {
        return vertex == null || vertex.getName() == null ? "" : vertex.getName();
    }

    /** The id of an element, or of the nearest one that it is a part of; the topology's for what is in none. */
    public String of(EObject element) {
        for (EObject each = element; each != null; each = each.eContainer()) {
            if (ids.containsKey(each)) {
                return ids.get(each);
            }
        }
        return ROOT;
    }

    /** The element of a kind that has an id, or one of whose labels has it. */
    public <T extends EObject> Optional<T> find(String id, Class<T> kind) {
        String element = id == null ? "" : elementOf(id);
        return Optional.ofNullable(elements.get(element))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Those of the ids that name an element of a kind, each once. */
    public <T extends EObject> List<T> findAll(List<String> ids, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (String id : ids == null ? List.<String>of() : ids) {
            find(id, kind).filter(each -> !found.contains(each)).ifPresent(found::add);
        }
        return found;
    }

    /** The id of a label that shows a property of an element. */
    public static String label(String element, String property) {
        return element + "#" + property;
    }

    /** The property that a label shows; empty for what is no label. */
    public static String propertyOf(String label) {
        int sign = label.indexOf('#');
        return sign < 0 ? "" : label.substring(sign + 1);
    }

    private static String elementOf(String id) {
        int sign = id.indexOf('#');
        return sign < 0 ? id : id.substring(0, sign);
    }
}
