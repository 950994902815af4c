package org.thunderprism.lang.tests.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.junit.jupiter.api.Test;
import org.thunderprism.model.topology.Topology;

/** Elements keep their addresses when others come and go. */
class FragmentsTest {

    private final Topology topology = Topologies.parse("""
        topology t
        zone z
        vertex a in z { memory 1 B }
        vertex b
        vertex b
        edge a -- b
        edge b -- a
        edge a -- b
        """).topology();

    private final Resource resource = topology.eResource();

    @Test
    void namesAreAddresses() {
        assertThat(List.of(
                        resource.getURIFragment(topology.getZones().get(0)),
                        resource.getURIFragment(topology.getVertices().get(0)),
                        resource.getURIFragment(topology.getVertices().get(0).getCapabilities()),
                        resource.getURIFragment(topology.getVertices().get(2)),
                        resource.getURIFragment(topology.getEdges().get(1)),
                        resource.getURIFragment(topology.getEdges().get(2))))
                .containsExactly(
                        "zones/z",
                        "vertices/a",
                        "vertices/a/capabilities",
                        "vertices/b.2",
                        "edges/b--a",
                        "edges/a--b.2");
    }

    @Test
    void addressesLeadToTheirElements() {
        TreeIterator<EObject> elements = resource.getAllContents();
        while (elements.hasNext()) {
            EObject element = elements.next();
            assertThat(resource.getEObject(resource.getURIFragment(element))).isSameAs(element);
        }
    }

    @Test
    void addressesStay() {
        EObject edge = topology.getEdges().get(1);
        topology.getVertices().add(0, topology.getVertices().remove(1));
        topology.getEdges().remove(0);
        assertThat(resource.getURIFragment(edge)).isEqualTo("edges/b--a");
    }

    @Test
    void nothingIsThere() {
        for (String fragment :
                List.of("vertices/c", "vertices/b.3", "vertices/b.x", "edges/", "vertices/b/capabilities")) {
            assertThat(resource.getEObject(fragment)).as(fragment).isNull();
        }
    }
}
