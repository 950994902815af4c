package org.thunderprism.diagram.sirius.tests.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.Vertex;

/** A diagram knows its elements by their addresses: they lead to the same elements after the text was edited. */
class ReloadTest {

    private static final String LAB = """
        topology lab

        zone core

        vertex crown in core { backends ebpf }
        vertex bolt

        edge crown -- bolt
        """;

    private static final String EDITED = """
        // A comment, and more of everything before what was there.
        topology lab

        zone first
        zone core

        vertex new_one in first
        vertex bolt
        vertex crown in core { backends ebpf }

        edge new_one -- crown
        edge crown -- bolt bandwidth 1 Gbps
        """;

    private final TopologyFile file = new TopologyFile(LAB);

    private Map<URI, EObject> drawn() {
        Map<URI, EObject> drawn = new HashMap<>();
        file.resource().getAllContents().forEachRemaining(element -> drawn.put(EcoreUtil.getURI(element), element));
        return drawn;
    }

    @Test
    void addressesAreNames() {
        assertThat(drawn().keySet().stream().map(URI::fragment))
                .containsExactlyInAnyOrder(
                        "/",
                        "zones/core",
                        "vertices/crown",
                        "vertices/crown/capabilities",
                        "vertices/bolt",
                        "edges/crown--bolt");
    }

    @Test
    void addressesLeadToTheSameElementsAfterAnEdit() {
        List<EObject> before = new ArrayList<>(drawn().values());
        Map<URI, EObject> addresses = drawn();
        file.reload(EDITED);
        assertThat(before).allSatisfy(element -> assertThat(element.eIsProxy()).isTrue());
        addresses.forEach((address, old) -> {
            EObject now = file.resource().getResourceSet().getEObject(address, false);
            assertThat(now).as(address.toString()).isNotNull();
            assertThat(now.eClass()).isSameAs(old.eClass());
            assertThat(EcoreUtil.resolve(old, file.resource())).isSameAs(now);
            assertThat(description(now)).isEqualTo(description(old));
        });
    }

    private static String description(EObject element) {
        return switch (element) {
            case Vertex vertex -> "vertex " + vertex.getName();
            case Topology topology -> "topology " + topology.getName();
            case Edge edge -> "edge";
            default -> element.eClass().getName();
        };
    }

    /** A file that is there would be read again by a reference that is looked up while its resource is being unloaded. */
    @Test
    void unloadingReadsNothing(@TempDir Path folder) throws IOException {
        Path path = Files.writeString(folder.resolve("lab.topology"), LAB);
        Resource resource = file.resource()
                .getResourceSet()
                .getResource(URI.createFileURI(path.toRealPath().toString()), true);
        EObject edge = resource.getEObject("edges/crown--bolt");
        Files.writeString(path, EDITED);
        resource.unload();
        assertThat(resource.isLoaded()).isFalse();
        assertThat(resource.getContents()).isEmpty();
        assertThat(EcoreUtil.getURI(edge).fragment()).isEqualTo("edges/crown--bolt");
        resource.load(Map.of());
        ((Topology) resource.getContents().getFirst()).setDescription("again");
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        resource.save(saved, Map.of());
        assertThat(saved.toString(StandardCharsets.UTF_8))
                .isEqualTo(EDITED.replace("topology lab", "topology lab \"again\""));
    }

    @Test
    void whatIsGoneIsNotSomethingElse() {
        Resource resource = file.resource();
        file.reload("topology lab\nvertex other\nvertex bolt\nedge other -- bolt\n");
        assertThat(resource.getEObject("vertices/crown")).isNull();
        assertThat(resource.getEObject("edges/crown--bolt")).isNull();
        assertThat(resource.getEObject("zones/core")).isNull();
        assertThat(((Vertex) resource.getEObject("vertices/bolt")).getName()).isEqualTo("bolt");
    }

    @Test
    void newElementsHaveTheirAddressBeforeTheyAreSaved() {
        Vertex jam = TopologyFactory.eINSTANCE.createVertex();
        jam.setName("jam");
        file.topology().getVertices().addFirst(jam);
        assertThat(file.resource().getURIFragment(jam)).isEqualTo("vertices/jam");
        assertThat(file.element("vertices/jam")).isSameAs(jam);
    }
}
