package org.thunderprism.diagram.property;

import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__BANDWIDTH;
import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__LATENCY;
import static org.thunderprism.model.topology.TopologyPackage.Literals.EDGE__WEIGHT;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.emf.ecore.EAttribute;
import org.thunderprism.diagram.document.RefusedChange;
import org.thunderprism.lang.topology.diagnostic.TopologyCode;
import org.thunderprism.lang.topology.value.Quantity;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** What can be changed about an edge. */
final class EdgeProperties {

    static final List<Property<Edge>> ALL = List.of(
            end("source", "From", Edge::getSource, Edge::setSource),
            end("target", "To", Edge::getTarget, Edge::setTarget),
            Values.description(Edge::getDescription, Edge::setDescription),
            Values.string("named", "Name", "how others call it", Edge::getName, Edge::setName),
            quantity("bandwidth", "Bandwidth", EDGE__BANDWIDTH, Quantity.BANDWIDTH),
            quantity("latency", "Latency", EDGE__LATENCY, Quantity.LATENCY),
            quantity("weight", "Weight", EDGE__WEIGHT, Quantity.WEIGHT));

    private EdgeProperties() {}

    private static Property<Edge> quantity(String name, String label, EAttribute attribute, Quantity quantity) {
        return Values.quantity(name, label, attribute, quantity, quantity.text((Long) attribute.getDefaultValue()));
    }

    private static Property<Edge> end(
            String name, String label, Function<Edge, Vertex> reader, BiConsumer<Edge, Vertex> writer) {
        return new Property<>(
                name,
                label,
                Property.Kind.CHOICE,
                "a vertex",
                edge -> reader.apply(edge) == null
                        ? ""
                        : Values.orEmpty(reader.apply(edge).getName()),
                edge -> names(vertices(edge)),
                (edge, text) -> {
                    Vertex vertex = Values.named(text, vertices(edge), Vertex::getName)
                            .orElseThrow(() -> new RefusedChange(TopologyCode.UNKNOWN_VERTEX.message(
                                    text, Values.similar(text, names(vertices(edge))))));
                    return () -> writer.accept(edge, vertex);
                });
    }

    private static List<Vertex> vertices(Edge edge) {
        return ((Topology) edge.eContainer()).getVertices();
    }

    private static List<String> names(List<Vertex> vertices) {
        return vertices.stream().map(Vertex::getName).toList();
    }
}
