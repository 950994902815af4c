package org.thunderprism.diagram.property;

import java.util.List;
import org.thunderprism.model.topology.Topology;

/** What can be changed about a topology itself. */
final class TopologyProperties {

    static final List<Property<Topology>> ALL = List.of(
            Values.name("a topology", List::of, Topology::getName, Topology::setName),
            Values.description(Topology::getDescription, Topology::setDescription));

    private TopologyProperties() {}
}
