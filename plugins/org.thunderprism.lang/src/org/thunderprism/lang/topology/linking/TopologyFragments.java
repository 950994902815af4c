package org.thunderprism.lang.topology.linking;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/**
 * Addresses of a topology's elements that stay when others come and go: {@code vertices/crown}, {@code vertices/crown/capabilities},
 * {@code zones/core}, {@code edges/crown--bolt}. Of several with the same name the second is {@code vertices/crown.2}; parallel edges
 * are counted like that too.
 */
public final class TopologyFragments implements IFragmentProvider {

    private static final String VERTICES = "vertices/";
    private static final String ZONES = "zones/";
    private static final String EDGES = "edges/";
    private static final String CAPABILITIES = "/capabilities";

    @Override
    public String getFragment(EObject element, Fallback fallback) {
        return switch (element) {
            case Vertex vertex
            when vertex.eContainer() instanceof Topology topology ->
                VERTICES + numbered(topology.getVertices(), vertex, Vertex::getName);
            case Zone zone
            when zone.eContainer() instanceof Topology topology ->
                ZONES + numbered(topology.getZones(), zone, Zone::getName);
            case Edge edge
            when edge.eContainer() instanceof Topology topology ->
                EDGES + numbered(topology.getEdges(), edge, TopologyFragments::ends);
            case Capabilities capabilities
            when capabilities.eContainer() instanceof Vertex vertex -> getFragment(vertex, fallback) + CAPABILITIES;
            default -> fallback.getFragment(element);
        };
    }

    @Override
    public EObject getEObject(Resource resource, String fragment, Fallback fallback) {
        if (resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof Topology topology)) {
            return fallback.getEObject(fragment);
        }
        if (fragment.startsWith(VERTICES) && fragment.endsWith(CAPABILITIES)) {
            String name = fragment.substring(VERTICES.length(), fragment.length() - CAPABILITIES.length());
            return find(topology.getVertices(), name, Vertex::getName)
                    .map(Vertex::getCapabilities)
                    .orElse(null);
        }
        if (fragment.startsWith(VERTICES)) {
            return find(topology.getVertices(), fragment.substring(VERTICES.length()), Vertex::getName)
                    .orElse(null);
        }
        if (fragment.startsWith(ZONES)) {
            return find(topology.getZones(), fragment.substring(ZONES.length()), Zone::getName)
                    .orElse(null);
        }
        if (fragment.startsWith(EDGES)) {
            return find(topology.getEdges(), fragment.substring(EDGES.length()), TopologyFragments::ends)
                    .orElse(null);
        }
        return fallback.getEObject(fragment);
    }

    private static String ends(Edge edge) {
        return name(edge.getSource()) + "--" + name(edge.getTarget());
    }

    private static String name(Vertex vertex) {
        return vertex == null || vertex.getName() == null ? "" : vertex.getName();
    }

    private static <T> String numbered(List<T> elements, T element, Function<T, String> name) {
        String own = name.apply(element);
        int number = 1;
        for (T each : elements) {
            if (each == element) {
                break;
            }
            number += String.valueOf(own).equals(name.apply(each)) ? 1 : 0;
        }
        return number == 1 ? own : own + "." + number;
    }

    private static <T> Optional<T> find(List<T> elements, String numbered, Function<T, String> name) {
        int dot = numbered.lastIndexOf('.');
        String wanted = dot < 0 ? numbered : numbered.substring(0, dot);
        if (dot >= 0 && !numbered.substring(dot + 1).matches("[1-9]\\d{0,8}")) {
            return Optional.empty();
        }
        int number = dot < 0 ? 1 : Integer.parseInt(numbered.substring(dot + 1));
        return elements.stream()
                .filter(each -> wanted.equals(name.apply(each)))
                .skip(number - 1L)
                .findFirst();
    }
}
