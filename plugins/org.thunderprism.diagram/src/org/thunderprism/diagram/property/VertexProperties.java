package org.thunderprism.diagram.property;

import java.util.List;
import java.util.stream.Stream;
import org.thunderprism.diagram.document.RefusedChange;
import org.thunderprism.lang.topology.picture.Projection.Cell;
import org.thunderprism.lang.topology.value.Quantity;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** What can be changed about a vertex. */
final class VertexProperties {

    private static final List<Property<Vertex>> OWN = List.of(
            Values.name("a vertex", VertexProperties::vertices, Vertex::getName, Vertex::setName),
            Values.description(Vertex::getDescription, Vertex::setDescription),
            Property.text(
                    "position",
                    "Position",
                    "x, y, z on the grid, as in 2, 0, 1",
                    VertexProperties::position,
                    VertexProperties::prepare),
            new Property<>(
                    "zone",
                    "Zone",
                    Property.Kind.CHOICE,
                    "where it lies",
                    vertex -> vertex.getZone() == null
                            ? ""
                            : Values.orEmpty(vertex.getZone().getName()),
                    vertex -> ZoneProperties.names(ZoneProperties.zones(vertex)),
                    (vertex, text) -> {
                        var zone = text.isEmpty() ? null : ZoneProperties.find(vertex, text);
                        return () -> vertex.setZone(zone);
                    }),
            Values.string(
                    "domain",
                    "Fault domain",
                    "vertices of the same one fail together",
                    Vertex::getFaultDomain,
                    Vertex::setFaultDomain));

    static final List<Property<Vertex>> ALL =
            Stream.concat(OWN.stream(), CapabilityProperties.ALL.stream()).toList();

    private VertexProperties() {}

    static List<Vertex> vertices(Vertex vertex) {
        return ((Topology) vertex.eContainer()).getVertices();
    }

    private static String position(Vertex vertex) {
        return Cell.of(vertex)
                .map(cell -> cell.x() + ", " + cell.y() + ", " + cell.z())
                .orElse("");
    }

    private static Runnable prepare(Vertex vertex, String text) {
        if (text.isEmpty()) {
            return () -> {
                vertex.unsetX();
                vertex.unsetY();
                vertex.unsetZ();
            };
        }
        List<Integer> coordinates = Values.parts(text.replace("[", "").replace("]", "")).stream()
                .map(part -> Math.toIntExact(Values.read(Quantity.COORDINATE, part)))
                .toList();
        if (coordinates.size() != 3) {
            throw new RefusedChange("'" + text + "' is not a position; write three integers: x, y, z");
        }
        return () -> {
            vertex.setX(coordinates.get(0));
            vertex.setY(coordinates.get(1));
            vertex.setZ(coordinates.get(2));
        };
    }
}
