package org.thunderprism.diagram.sirius.tests.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.xtext.resource.IResourceFactory;
import org.junit.jupiter.api.Test;
import org.thunderprism.diagram.sirius.service.Backends;
import org.thunderprism.diagram.sirius.service.Naming;
import org.thunderprism.diagram.sirius.service.Structure;
import org.thunderprism.diagram.sirius.tests.tool.TopologyFile;
import org.thunderprism.lang.topology.TopologyDslStandaloneSetup;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** What belongs to what, what is free, and what vertices offer. */
class ElementsTest {

    private final TopologyFile file = new TopologyFile("""
        topology t
        zone zone1
        zone rim adjacent zone1
        vertex vertex2 in rim
        vertex a { fpga "U50" backends wasm, ebpf }
        vertex b in nowhere
        edge a -- b
        edge vertex2 -- a
        """);

    private final Structure structure = new Structure();
    private final Zone core = (Zone) file.element("zones/zone1");
    private final Zone rim = (Zone) file.element("zones/rim");
    private final Vertex inRim = (Vertex) file.element("vertices/vertex2");
    private final Vertex a = (Vertex) file.element("vertices/a");
    private final Vertex b = (Vertex) file.element("vertices/b");

    /** Every vertex is drawn once, also one whose zone there is not. */
    @Test
    void verticesAreDrawnInTheirZone() {
        assertThat(structure.shownVertices(file.topology())).containsExactly(a, b);
        assertThat(structure.shownVertices(rim)).containsExactly(inRim);
        assertThat(structure.shownVertices(core)).isEmpty();
    }

    @Test
    void surroundings() {
        assertThat(structure.incidentEdges(a))
                .containsExactlyElementsOf(file.topology().getEdges());
        assertThat(structure.incidentEdges(inRim)).hasSize(1);
        assertThat(structure.zonesThatNameIt(core)).containsExactly(rim);
        assertThat(structure.zonesThatNameIt(rim)).isEmpty();
        assertThat(structure.topologyOf(a.getCapabilities())).isSameAs(file.topology());
        assertThat(structure.isZone(rim)).isTrue();
        assertThat(structure.isZone(a)).isFalse();
    }

    @Test
    void freeNames() {
        Naming naming = new Naming();
        assertThat(naming.freeVertexName(file.topology())).isEqualTo("vertex1");
        b.setName("vertex1");
        assertThat(naming.freeVertexName(file.topology())).isEqualTo("vertex3");
        assertThat(naming.freeZoneName(file.topology())).isEqualTo("zone2");
        Edge edge = file.topology().getEdges().getFirst();
        assertThat(naming.renamed(edge, "x").getName()).isEqualTo("x");
        assertThat(naming.renamed(edge, "").getName()).isNull();
        assertThat(naming.renamed(a, null).getName()).isEqualTo("a");
    }

    /** Whoever opened the file: names are looked up when they are asked for. */
    @Test
    void renamedWhereNobodyLookedYet() throws IOException {
        Resource resource = new TopologyDslStandaloneSetup()
                .createInjectorAndDoEMFRegistration()
                .getInstance(IResourceFactory.class)
                .createResource(URI.createURI("lazy.topology"));
        new ResourceSetImpl().getResources().add(resource);
        String text = "topology t\nzone z\nzone y adjacent z\nvertex a in z\nvertex b\nedge a -- b\n";
        resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
        new Naming().renamed((Vertex) resource.getEObject("vertices/a"), "crown");
        new Naming().renamed((Zone) resource.getEObject("zones/z"), "core");
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        resource.save(saved, Map.of());
        assertThat(saved.toString(StandardCharsets.UTF_8))
                .isEqualTo("topology t\n"
                        + "zone core\n"
                        + "zone y adjacent core\n"
                        + "vertex crown in core\n"
                        + "vertex b\n"
                        + "edge crown -- b\n");
    }

    @Test
    void backends() {
        Backends backends = new Backends();
        assertThat(backends.hasAccelerator(a)).isTrue();
        assertThat(backends.hasAccelerator(b)).isFalse();
        assertThat(backends.offersBackend(a, "ebpf")).isTrue();
        assertThat(backends.offersBackend(a, "p4")).isFalse();
        assertThat(backends.prefersBackend(a, "wasm")).isTrue();
        assertThat(backends.prefersBackend(a, "ebpf")).isFalse();
        assertThat(backends.prefersBackend(b, "wasm")).isFalse();
    }
}
