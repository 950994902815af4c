package org.thunderprism.diagram.sirius.service;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.thunderprism.lang.topology.value.Names;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.TopologyPackage.Literals;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/**
 * Features of elements as texts, in the words of the topology's text; called by the description of the Properties view. A vertex has the
 * features of its capabilities too.
 */
public final class Properties {

    private final Naming naming = new Naming();

    /** The text of a feature; empty when nothing is said. */
    public String property(EObject element, String feature) {
        return place(element, feature)
                .map(place -> PropertyTexts.write(place, place.eClass().getEStructuralFeature(feature)))
                .orElse("");
    }

    /** Changes a feature; a text that cannot be read changes nothing, an empty one takes the feature away. */
    public EObject withProperty(EObject element, String feature, String text) {
        String wanted = text == null ? "" : text.strip();
        if (feature.equals(Literals.VERTEX__NAME.getName())) {
            rename(element, wanted);
        } else if (wanted.isEmpty()) {
            place(element, feature).ifPresent(place -> PropertyTexts.clear(place, feature(place, feature)));
        } else {
            change(element, feature, wanted);
        }
        return element;
    }

    /** The zones that a vertex can lie in. */
    public List<Zone> zonesToChoose(Vertex vertex) {
        return ((Topology) vertex.eContainer()).getZones();
    }

    private void rename(EObject element, String name) {
        switch (element) {
            case Vertex vertex -> naming.renamed(vertex, name);
            case Zone zone -> naming.renamed(zone, name);
            case Edge edge -> naming.renamed(edge, name);
            case Topology topology when Names.isName(name) -> topology.setName(name);
            default -> {}
        }
    }

    private static void change(EObject element, String feature, String text) {
        Optional<EObject> place = place(element, feature);
        if (place.isPresent()) {
            PropertyTexts.read(place.get(), feature(place.get(), feature), text);
        } else if (element instanceof Vertex vertex) {
            EObject added = TopologyFactory.eINSTANCE.createCapabilities();
            if (PropertyTexts.read(added, feature(added, feature), text)) {
                vertex.eSet(Literals.VERTEX__CAPABILITIES, added);
            }
        }
    }

    private static EStructuralFeature feature(EObject place, String name) {
        return place.eClass().getEStructuralFeature(name);
    }

    /** What has the feature: the element, or a vertex' capabilities, if there are any. */
    private static Optional<EObject> place(EObject element, String feature) {
        return feature(element, feature) != null || !(element instanceof Vertex vertex)
                ? Optional.of(element)
                : Optional.ofNullable(vertex.getCapabilities());
    }
}
