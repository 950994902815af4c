package org.thunderprism.lang.topology.validation;

import static org.thunderprism.model.topology.TopologyPackage.Literals.CAPABILITIES__BACKENDS;
import static org.thunderprism.model.topology.TopologyPackage.Literals.CAPABILITIES__MEMORY;
import static org.thunderprism.model.topology.TopologyPackage.Literals.CAPABILITIES__STAGES;
import static org.thunderprism.model.topology.TopologyPackage.Literals.CAPABILITIES__TABLE_MEMORY;
import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__BANDWIDTH;
import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__LATENCY;
import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__SOURCE;
import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__TARGET;
import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__WEIGHT;
import static org.thunderprism.model.topology.TopologyPackage.Literals.TOPOLOGY__NAME;
import static org.thunderprism.model.topology.TopologyPackage.Literals.VERTEX__NAME;
import static org.thunderprism.model.topology.TopologyPackage.Literals.VERTEX__X;
import static org.thunderprism.model.topology.TopologyPackage.Literals.ZONE__ADJACENT;
import static org.thunderprism.model.topology.TopologyPackage.Literals.ZONE__NAME;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.thunderprism.lang.topology.diagnostic.TopologyCode;
import org.thunderprism.lang.topology.value.Names;
import org.thunderprism.lang.topology.value.Quantity;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/**
 * The rules of topologies, for any that is edited: as text, in a diagram, or read from XMI. A reference that leads nowhere, as text
 * can have it, is not told again.
 */
public final class TopologyRules {

    /** Vertices of a topology: as many as a program can number with 16 bits would do, but nobody draws as many. */
    public static final int MOST_VERTICES = 4_096;

    public static final int MOST_EDGES = 16_384;
    public static final int MOST_ZONES = 1_024;

    private record Position(int x, int y, int z) {}

    private final List<Finding> findings = new ArrayList<>();

    private TopologyRules() {}

    /** What is wrong, element by element. */
    public static List<Finding> check(Topology topology) {
        TopologyRules rules = new TopologyRules();
        rules.checkTopology(topology);
        rules.checkZones(topology);
        rules.checkVertices(topology);
        rules.checkEdges(topology);
        if (!topology.getVertices().isEmpty()) {
            rules.checkConnected(topology);
        }
        return List.copyOf(rules.findings);
    }

    private void report(TopologyCode code, EObject element, EStructuralFeature feature, Object... arguments) {
        findings.add(Finding.of(code, element, feature, arguments));
    }

    private void checkTopology(Topology topology) {
        checkName(topology, TOPOLOGY__NAME, topology.getName());
        if (topology.getVertices().isEmpty()) {
            report(TopologyCode.EMPTY, topology, TOPOLOGY__NAME, String.valueOf(topology.getName()));
        }
        checkSize(topology, topology.getVertices(), MOST_VERTICES, "vertices");
        checkSize(topology, topology.getEdges(), MOST_EDGES, "edges");
        checkSize(topology, topology.getZones(), MOST_ZONES, "zones");
    }

    private void checkSize(Topology topology, List<? extends EObject> elements, int most, String kind) {
        if (elements.size() > most) {
            report(TopologyCode.TOO_LARGE, elements.get(most), null, most, kind);
        }
    }

    private void checkName(EObject element, EStructuralFeature feature, String name) {
        if (!Names.isName(name)) {
            report(TopologyCode.NAME, element, feature, String.valueOf(name));
        }
    }

    private <T extends EObject> void checkNames(
            List<T> elements, Function<T, String> name, EStructuralFeature feature, String kind) {
        Set<String> seen = new HashSet<>();
        for (T element : elements) {
            checkName(element, feature, name.apply(element));
            if (name.apply(element) != null && !seen.add(name.apply(element))) {
                report(TopologyCode.DUPLICATE_NAME, element, feature, kind, name.apply(element));
            }
        }
    }

    private void checkZones(Topology topology) {
        checkNames(topology.getZones(), Zone::getName, ZONE__NAME, "a zone");
        for (Zone zone : topology.getZones()) {
            checkRepetitions(zone, ZONE__ADJACENT, zone.getAdjacent(), Zone::getName);
        }
    }

    private <T> void checkRepetitions(
            EObject element, EStructuralFeature feature, List<T> entries, Function<T, String> name) {
        Set<T> seen = new HashSet<>();
        for (int index = 0; index < entries.size(); index++) {
            T entry = entries.get(index);
            boolean unknown = entry instanceof EObject object && object.eIsProxy();
            if (entry != null && !unknown && !seen.add(entry)) {
                findings.add(new Finding(
                        TopologyCode.SAID_TWICE, element, feature, index, List.of(String.valueOf(name.apply(entry)))));
            }
        }
    }

    private void checkVertices(Topology topology) {
        checkNames(topology.getVertices(), Vertex::getName, VERTEX__NAME, "a vertex");
        Map<Position, Vertex> taken = new HashMap<>();
        for (Vertex vertex : topology.getVertices()) {
            if (vertex.isSetX() || vertex.isSetY() || vertex.isSetZ()) {
                Position position = new Position(vertex.getX(), vertex.getY(), vertex.getZ());
                Vertex other = taken.putIfAbsent(position, vertex);
                if (other != null) {
                    report(
                            TopologyCode.POSITION_CLASH,
                            vertex,
                            VERTEX__X,
                            String.valueOf(other.getName()),
                            position.x(),
                            position.y(),
                            position.z());
                }
            }
            if (vertex.getCapabilities() != null) {
                checkCapabilities(vertex.getCapabilities());
            }
        }
    }

    private void checkCapabilities(Capabilities capabilities) {
        checkBudget(capabilities, CAPABILITIES__MEMORY, capabilities.getMemory(), Quantity.MEMORY);
        checkBudget(capabilities, CAPABILITIES__TABLE_MEMORY, capabilities.getTableMemory(), Quantity.MEMORY);
        checkBudget(capabilities, CAPABILITIES__STAGES, capabilities.getStages(), Quantity.COUNT);
        checkRepetitions(
                capabilities, CAPABILITIES__BACKENDS, capabilities.getBackends(), backend -> backend.getLiteral());
    }

    private void checkBudget(Capabilities capabilities, EStructuralFeature feature, long value, Quantity quantity) {
        if (value < 0) {
            report(TopologyCode.BUDGET, capabilities, feature, quantity.text(value));
        }
    }

    private void checkEdges(Topology topology) {
        Set<Set<Vertex>> joined = new HashSet<>();
        for (Edge edge : topology.getEdges()) {
            if (edge.getBandwidth() <= 0) {
                report(TopologyCode.BANDWIDTH, edge, EDGE__BANDWIDTH, Quantity.BANDWIDTH.text(edge.getBandwidth()));
            }
            if (edge.getLatency() < 0) {
                report(TopologyCode.LATENCY, edge, EDGE__LATENCY, Quantity.LATENCY.text(edge.getLatency()));
            }
            if (edge.getWeight() < 0) {
                report(TopologyCode.WEIGHT, edge, EDGE__WEIGHT, Quantity.WEIGHT.text(edge.getWeight()));
            }
            boolean whole = checkEnd(edge, edge.getSource(), EDGE__SOURCE, "source")
                    & checkEnd(edge, edge.getTarget(), EDGE__TARGET, "target");
            if (whole) {
                checkEnds(edge, joined);
            }
        }
    }

    /** @return whether the edge has that end */
    private boolean checkEnd(Edge edge, Vertex end, EStructuralFeature feature, String name) {
        if (end == null || !end.eIsProxy() && end.eContainer() != edge.eContainer()) {
            report(TopologyCode.MISSING_END, edge, feature, name);
            return false;
        }
        return !end.eIsProxy();
    }

    private void checkEnds(Edge edge, Set<Set<Vertex>> joined) {
        Vertex source = edge.getSource();
        Vertex target = edge.getTarget();
        if (source == target) {
            report(TopologyCode.SELF_LOOP, edge, EDGE__TARGET, String.valueOf(source.getName()));
            return;
        }
        if (!joined.add(Set.of(source, target))) {
            report(
                    TopologyCode.PARALLEL_EDGES,
                    edge,
                    null,
                    String.valueOf(source.getName()),
                    String.valueOf(target.getName()));
        }
        Zone one = source.getZone();
        Zone other = target.getZone();
        if (isKnown(one) && isKnown(other) && !areAdjacent(one, other)) {
            report(TopologyCode.ZONE_RULE, edge, null, one.getName(), other.getName(), other.getName(), one.getName());
        }
    }

    private static boolean isKnown(Zone zone) {
        return zone != null && !zone.eIsProxy() && zone.getName() != null;
    }

    /** Whether an edge may join a vertex of one zone with one of the other. */
    public static boolean areAdjacent(Zone one, Zone other) {
        return one == other
                || one.getAdjacent().contains(other)
                || other.getAdjacent().contains(one);
    }

    private void checkConnected(Topology topology) {
        Set<Vertex> reached = Components.first(topology);
        List<Vertex> others = topology.getVertices().stream()
                .filter(vertex -> !reached.contains(vertex))
                .toList();
        if (!others.isEmpty()) {
            Vertex first = topology.getVertices().getFirst();
            String more = others.size() == 1 ? "" : " and " + (others.size() - 1) + " more";
            report(
                    TopologyCode.DISCONNECTED,
                    others.getFirst(),
                    VERTEX__NAME,
                    String.valueOf(first.getName()),
                    String.valueOf(others.getFirst().getName()),
                    more);
        }
    }
}
