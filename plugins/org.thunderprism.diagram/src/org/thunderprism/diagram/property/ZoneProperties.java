package org.thunderprism.diagram.property;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.diagram.document.RefusedChange;
import org.thunderprism.lang.topology.diagnostic.TopologyCode;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Zone;

/** What can be changed about a zone. */
final class ZoneProperties {

    static final List<Property<Zone>> ALL = List.of(
            Values.name("a zone", ZoneProperties::zones, Zone::getName, Zone::setName),
            Values.description(Zone::getDescription, Zone::setDescription),
            new Property<>(
                    "adjacent",
                    "Adjacent zones",
                    Property.Kind.CHOICES,
                    "zones that edges may lead to; holds both ways",
                    zone -> zone.getAdjacent().stream().map(Zone::getName).collect(Collectors.joining(", ")),
                    zone -> names(zones(zone)).stream()
                            .filter(name -> !name.equals(zone.getName()))
                            .toList(),
                    (zone, text) -> {
                        List<Zone> adjacent = Values.all(text, name -> find(zone, name));
                        return () -> {
                            zone.getAdjacent().clear();
                            zone.getAdjacent().addAll(adjacent);
                        };
                    }));

    private ZoneProperties() {}

    /** All zones of the topology that an element is in. */
    static List<Zone> zones(EObject element) {
        return ((Topology) element.eContainer()).getZones();
    }

    static List<String> names(List<Zone> zones) {
        return zones.stream().map(Zone::getName).toList();
    }

    /** The zone of a name, in the topology that an element is in. */
    static Zone find(EObject element, String name) {
        List<Zone> zones = zones(element);
        return Values.named(name, zones, Zone::getName)
                .orElseThrow(() -> new RefusedChange(
                        TopologyCode.UNKNOWN_ZONE.message(name, Values.similar(name, names(zones)), name)));
    }
}
