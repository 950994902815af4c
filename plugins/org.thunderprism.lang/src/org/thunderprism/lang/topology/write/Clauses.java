package org.thunderprism.lang.topology.write;

import static org.thunderprism.model.topology.TopologyPackage.Literals.CAPABILITIES__ACCELERATOR;
import static org.thunderprism.model.topology.TopologyPackage.Literals.CAPABILITIES__ACCELERATOR_KIND;
import static org.thunderprism.model.topology.TopologyPackage.Literals.CAPABILITIES__BACKENDS;
import static org.thunderprism.model.topology.TopologyPackage.Literals.CAPABILITIES__CPU_ARCHITECTURE;
import static org.thunderprism.model.topology.TopologyPackage.Literals.CAPABILITIES__KERNEL;
import static org.thunderprism.model.topology.TopologyPackage.Literals.CAPABILITIES__MEMORY;
import static org.thunderprism.model.topology.TopologyPackage.Literals.CAPABILITIES__NETWORK_INTERFACE;
import static org.thunderprism.model.topology.TopologyPackage.Literals.CAPABILITIES__STAGES;
import static org.thunderprism.model.topology.TopologyPackage.Literals.CAPABILITIES__TABLE_MEMORY;
import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__BANDWIDTH;
import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__DESCRIPTION;
import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__LATENCY;
import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__NAME;
import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__SOURCE;
import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__TARGET;
import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__WEIGHT;
import static org.thunderprism.model.topology.TopologyPackage.Literals.TOPOLOGY__DESCRIPTION;
import static org.thunderprism.model.topology.TopologyPackage.Literals.TOPOLOGY__NAME;
import static org.thunderprism.model.topology.TopologyPackage.Literals.VERTEX__DESCRIPTION;
import static org.thunderprism.model.topology.TopologyPackage.Literals.VERTEX__FAULT_DOMAIN;
import static org.thunderprism.model.topology.TopologyPackage.Literals.VERTEX__NAME;
import static org.thunderprism.model.topology.TopologyPackage.Literals.VERTEX__X;
import static org.thunderprism.model.topology.TopologyPackage.Literals.VERTEX__Y;
import static org.thunderprism.model.topology.TopologyPackage.Literals.VERTEX__Z;
import static org.thunderprism.model.topology.TopologyPackage.Literals.VERTEX__ZONE;
import static org.thunderprism.model.topology.TopologyPackage.Literals.ZONE__ADJACENT;
import static org.thunderprism.model.topology.TopologyPackage.Literals.ZONE__DESCRIPTION;
import static org.thunderprism.model.topology.TopologyPackage.Literals.ZONE__NAME;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.thunderprism.lang.topology.value.Names;
import org.thunderprism.lang.topology.value.Quantity;
import org.thunderprism.lang.topology.value.TopologyValues;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** The clauses of each kind of element, in the order in which new ones are written. */
@Singleton
final class Clauses {

    private final TopologyValues values;

    private final List<Clause<Topology>> topology;
    private final List<Clause<Zone>> zone;
    private final List<Clause<Vertex>> vertex;
    private final List<Clause<Edge>> edge;
    private final List<Clause<Capabilities>> capabilities;

    @Inject
    Clauses(TopologyValues values) {
        this.values = values;
        topology = List.of(
                Clause.of(TOPOLOGY__NAME, "topology", each -> name(each.getName())),
                Clause.of(TOPOLOGY__DESCRIPTION, "", each -> quoted(each.getDescription())));
        zone = List.of(
                Clause.of(ZONE__NAME, "zone", Clauses::name),
                Clause.of(ZONE__DESCRIPTION, "", each -> quoted(each.getDescription())),
                Clause.of(ZONE__ADJACENT, "adjacent", each -> listed(each.getAdjacent(), Clauses::name)));
        vertex = List.of(
                Clause.of(VERTEX__NAME, "vertex", each -> name(each.getName())),
                Clause.of(VERTEX__DESCRIPTION, "", each -> quoted(each.getDescription())),
                new Clause<>(
                        List.of(VERTEX__X, VERTEX__Y, VERTEX__Z), List.of("at", "["), Clauses::position, List.of("]")),
                Clause.of(VERTEX__ZONE, "in", each -> each.getZone() == null ? "" : name(each.getZone())),
                Clause.of(VERTEX__FAULT_DOMAIN, "domain", each -> label(each.getFaultDomain())));
        edge = List.of(
                Clause.of(EDGE__SOURCE, "edge", each -> end(each.getSource())),
                Clause.of(EDGE__TARGET, "--", each -> end(each.getTarget())),
                Clause.of(EDGE__DESCRIPTION, "", each -> quoted(each.getDescription())),
                Clause.of(EDGE__NAME, "named", each -> label(each.getName())),
                quantity(EDGE__BANDWIDTH, "bandwidth", Quantity.BANDWIDTH, Edge::getBandwidth),
                quantity(EDGE__LATENCY, "latency", Quantity.LATENCY, Edge::getLatency),
                quantity(EDGE__WEIGHT, "weight", Quantity.WEIGHT, Edge::getWeight));
        capabilities = List.of(
                Clause.of(CAPABILITIES__CPU_ARCHITECTURE, "cpu", each -> quoted(each.getCpuArchitecture())),
                Clause.of(CAPABILITIES__NETWORK_INTERFACE, "nic", each -> quoted(each.getNetworkInterface())),
                new Clause<>(
                        List.of(CAPABILITIES__ACCELERATOR_KIND, CAPABILITIES__ACCELERATOR),
                        List.of(),
                        this::accelerator,
                        List.of()),
                Clause.of(CAPABILITIES__KERNEL, "kernel", each -> quoted(each.getKernel())),
                quantity(CAPABILITIES__MEMORY, "memory", Quantity.MEMORY, Capabilities::getMemory),
                quantity(CAPABILITIES__TABLE_MEMORY, "tables", Quantity.MEMORY, Capabilities::getTableMemory),
                quantity(CAPABILITIES__STAGES, "stages", Quantity.COUNT, Capabilities::getStages),
                Clause.of(CAPABILITIES__BACKENDS, "backends", each -> listed(each.getBackends(), Backend::getLiteral)));
    }

    /** The clauses of an element; the first ones, of names and ends, are always there. */
    @SuppressWarnings("unchecked")
    <T extends EObject> List<Clause<T>> of(T element) {
        return (List<Clause<T>>) (List<?>)
                switch (element) {
                    case Topology each -> topology;
                    case Zone each -> zone;
                    case Vertex each -> vertex;
                    case Edge each -> edge;
                    case Capabilities each -> capabilities;
                    default ->
                        throw new IllegalArgumentException(element.eClass().getName());
                };
    }

    private static <T extends EObject> Clause<T> quantity(
            EStructuralFeature feature, String word, Quantity quantity, ToLongFunction<T> value) {
        Predicate<T> said = element -> element.eIsSet(feature);
        return Clause.of(feature, word, element -> said.test(element) ? quantity.text(value.applyAsLong(element)) : "");
    }

    private static String name(String name) {
        return Names.written(named(name));
    }

    private static String name(Zone zone) {
        return Names.writtenZone(named(zone.getName()));
    }

    private static String named(String name) {
        if (!Names.isName(name)) {
            throw new UnwritableTopology("'" + name + "' is not a name");
        }
        return name;
    }

    private static String end(Vertex vertex) {
        if (vertex == null) {
            throw new UnwritableTopology("an edge has no end");
        }
        return name(vertex.getName());
    }

    private static String position(Vertex vertex) {
        return vertex.isSetX() || vertex.isSetY() || vertex.isSetZ()
                ? vertex.getX() + ", " + vertex.getY() + ", " + vertex.getZ()
                : "";
    }

    private String accelerator(Capabilities capabilities) {
        return capabilities.getAccelerator() == null
                ? ""
                : capabilities.getAcceleratorKind().getLiteral() + " " + quoted(capabilities.getAccelerator());
    }

    private String quoted(String text) {
        return text == null ? "" : values.string().toString(text);
    }

    private String label(String text) {
        return text == null ? "" : values.label().toString(text);
    }

    private static <E> String listed(List<E> entries, Function<E, String> text) {
        return entries.stream().map(text).collect(Collectors.joining(", "));
    }
}
