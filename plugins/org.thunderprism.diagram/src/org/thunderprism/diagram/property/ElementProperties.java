package org.thunderprism.diagram.property;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.diagram.document.RefusedChange;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** The properties of elements of all kinds. */
public final class ElementProperties {

    private ElementProperties() {}

    /** The properties of an element with their values, in the order in which they are shown. */
    public static List<Field> fields(EObject element) {
        return of(element).stream().map(property -> field(property, element)).toList();
    }

    /** What the text says about an element, in the order of its properties. */
    public static List<String> values(EObject element) {
        return of(element).stream()
                .map(property -> property.reader().apply(element))
                .toList();
    }

    private static Field field(Property<EObject> property, EObject element) {
        return new Field(
                property.name(),
                property.label(),
                property.kind().key(),
                property.reader().apply(element),
                property.options().apply(element),
                property.help());
    }

    /**
     * What gives a property of an element another value.
     *
     * @throws RefusedChange when there is no such property, or it cannot have that value
     */
    public static Runnable prepare(EObject element, String name, String text) {
        Property<EObject> property = of(element).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedChange("there is no property called '" + name + "' here"));
        return property.setter().prepare(element, text == null ? "" : text.strip());
    }

    @SuppressWarnings("unchecked")
    private static List<Property<EObject>> of(EObject element) {
        return (List<Property<EObject>>) (List<?>)
                switch (element) {
                    case Topology topology -> TopologyProperties.ALL;
                    case Zone zone -> ZoneProperties.ALL;
                    case Vertex vertex -> VertexProperties.ALL;
                    case Edge edge -> EdgeProperties.ALL;
                    default -> List.of();
                };
    }
}
