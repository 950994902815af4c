package org.thunderprism.diagram.sirius.tests.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.junit.jupiter.api.Test;
import org.thunderprism.diagram.sirius.tests.aql.Evaluation;
import org.thunderprism.diagram.sirius.tests.aql.Services;
import org.thunderprism.diagram.sirius.tests.specification.Specification;
import org.thunderprism.lang.topology.format.TopologyFormatter;

/** What each tool writes into the file, and that nothing else changes there. */
class ToolsTest {

    private static final String LAB = """
        // Everything here is ours.
        /** The lab's network. */
        topology lab "Two switches and a host"

        zone core adjacent rim // both ways
        zone rim

        /** Where traffic comes in. */
        vertex crown at [1, 0, 1] in core { backends ebpf /* first */, wasm }   // keep
        vertex bolt   in core
        vertex host in rim

        edge crown -- bolt   bandwidth 2500Mbps
        edge bolt -- host    // copper
        """;

    private final Specification specification = Specification.load();
    private final Services services = Services.of(specification);
    private final ToolRun tools = new ToolRun(services);
    private final TopologyFile lab = new TopologyFile(LAB);

    private void create(String kind, String tool, EObject container) {
        tools.run(specification.named(kind, tool), container, Map.of("container", container));
    }

    private void connect(String source, String target) {
        EObject one = lab.element(source);
        tools.run(
                specification.named("EdgeCreationDescription", "Edge"),
                one,
                Map.of("source", one, "target", lab.element(target)));
    }

    private boolean mayConnect(String source, String target) {
        EObject tool = specification.named("EdgeCreationDescription", "Edge");
        Map<String, Object> ends = Map.of("preSource", lab.element(source), "preTarget", lab.element(target));
        return (Boolean) new Evaluation(services, ends).of(Specification.text(tool, "precondition"));
    }

    private void onElement(String tool, String fragment) {
        EObject element = lab.element(fragment);
        tools.run(specification.named("AbstractToolDescription", tool), element, Map.of("element", element));
    }

    private void edit(String tool, String fragment, String text) {
        tools.run(specification.named("DirectEditLabel", tool), lab.element(fragment), Map.of("arg0", text));
    }

    @Test
    void vertex() {
        create("NodeCreationDescription", "Vertex", lab.topology());
        create("NodeCreationDescription", "Vertex", lab.topology());
        assertThat(lab.saved())
                .isEqualTo(LAB.replace("vertex host in rim\n", "vertex host in rim\nvertex vertex1\nvertex vertex2\n"));
    }

    @Test
    void vertexInZone() {
        create("NodeCreationDescription", "Vertex", lab.element("zones/rim"));
        assertThat(lab.saved())
                .isEqualTo(LAB.replace("vertex host in rim\n", "vertex host in rim\nvertex vertex1 in rim\n"));
    }

    @Test
    void zone() {
        create("ContainerCreationDescription", "Zone", lab.topology());
        assertThat(lab.saved()).isEqualTo(LAB.replace("zone rim\n", "zone rim\nzone zone1\n"));
    }

    @Test
    void edge() {
        connect("vertices/host", "vertices/crown");
        assertThat(lab.saved()).isEqualTo(LAB + "edge host -- crown\n");
    }

    @Test
    void edgesJoinVerticesThatAreNotJoined() {
        assertThat(mayConnect("vertices/crown", "vertices/host")).isTrue();
        assertThat(mayConnect("vertices/host", "vertices/bolt")).isFalse();
        assertThat(mayConnect("vertices/host", "vertices/host")).isFalse();
        assertThat(mayConnect("vertices/host", "zones/core")).isFalse();
    }

    @Test
    void backends() {
        onElement("WebAssembly", "vertices/crown");
        onElement("eBPF", "vertices/host");
        onElement("P4", "vertices/host");
        onElement("Nx", "zones/core");
        assertThat(lab.saved())
                .isEqualTo(LAB.replace("backends ebpf /* first */, wasm", "backends ebpf")
                        .replace("vertex host in rim", "vertex host in rim { backends ebpf, p4 }"));
    }

    @Test
    void renamedWhereverItIsNamed() {
        edit("Rename vertex", "vertices/bolt", " edge ");
        edit("Rename zone", "zones/rim", "border");
        edit("Name edge", "edges/crown--edge", "up link");
        assertThat(lab.saved())
                .isEqualTo(LAB.replace("vertex bolt ", "vertex ^edge ")
                        .replace("crown -- bolt", "crown -- ^edge named \"up link\"")
                        .replace("edge bolt --", "edge ^edge --")
                        .replace("rim", "border"));
    }

    @Test
    void textsThatAreNoNamesAreNotTaken() {
        edit("Rename vertex", "vertices/bolt", "two words");
        edit("Rename vertex", "vertices/bolt", "crown");
        edit("Rename zone", "zones/rim", "");
        edit("Name edge", "edges/crown--bolt", " ");
        assertThat(lab.saved()).isEqualTo(LAB);
    }

    @Test
    void reconnected() {
        EObject edge = lab.element("edges/bolt--host");
        tools.run(
                specification.named("ReconnectEdgeDescription", "Reconnect source"),
                edge,
                Map.of(
                        "element",
                        edge,
                        "source",
                        lab.element("vertices/bolt"),
                        "target",
                        lab.element("vertices/crown")));
        EObject other = lab.element("edges/crown--bolt");
        tools.run(
                specification.named("ReconnectEdgeDescription", "Reconnect target"),
                other,
                Map.of(
                        "element",
                        other,
                        "source",
                        lab.element("vertices/bolt"),
                        "target",
                        lab.element("vertices/host")));
        assertThat(lab.saved())
                .isEqualTo(LAB.replace("edge bolt -- host", "edge crown -- host")
                        .replace("crown -- bolt", "crown -- host"));
    }

    @Test
    void vertexGoesWithItsEdges() {
        onElement("Delete vertex", "vertices/bolt");
        assertThat(lab.saved()).isEqualTo(LAB.replaceAll("(?m)^(vertex bolt|edge ).*\\n", ""));
    }

    @Test
    void zoneGoesAndItsVerticesStay() {
        onElement("Delete zone", "zones/rim");
        assertThat(lab.saved())
                .isEqualTo(LAB.replace("zone rim\n", "")
                        .replace(" adjacent rim", "")
                        .replace("vertex host in rim", "vertex host"));
        assertThat(Diagnostician.INSTANCE.validate(lab.topology()).getSeverity())
                .isZero();
    }

    @Test
    void edgeGoesAlone() {
        onElement("Delete edge", "edges/bolt--host");
        assertThat(lab.saved()).isEqualTo(LAB.replaceAll("(?m)^edge bolt.*\\n", ""));
    }

    @Test
    void verticesMoveBetweenZones() {
        EObject host = lab.element("vertices/host");
        tools.run(
                specification.named("ContainerDropDescription", "Move into zone"),
                host,
                Map.of("element", host, "newSemanticContainer", lab.element("zones/core")));
        onElement("Move out of zones", "vertices/bolt");
        assertThat(lab.saved())
                .isEqualTo(LAB.replace("vertex host in rim", "vertex host in core")
                        .replace("vertex bolt   in core", "vertex bolt"));
    }

    /** Whatever was drawn into an empty file is laid out as the formatter does it. */
    @Test
    void whatIsDrawnIsLaidOut() {
        TopologyFile empty = new TopologyFile("topology drawn\n");
        create("NodeCreationDescription", "Vertex", empty.topology());
        create("NodeCreationDescription", "Vertex", empty.topology());
        create("ContainerCreationDescription", "Zone", empty.topology());
        create("NodeCreationDescription", "Vertex", empty.element("zones/zone1"));
        EObject one = empty.element("vertices/vertex1");
        EObject tool = specification.named("EdgeCreationDescription", "Edge");
        tools.run(tool, one, Map.of("source", one, "target", empty.element("vertices/vertex2")));
        tools.run(tool, one, Map.of("source", one, "target", empty.element("vertices/vertex3")));
        String text = empty.saved();
        assertThat(text).isEqualTo("""
            topology drawn

            zone zone1

            vertex vertex1
            vertex vertex2
            vertex vertex3 in zone1

            edge vertex1 -- vertex2
            edge vertex1 -- vertex3
            """);
        assertThat(TopologyFormatter.create().format(text)).isEqualTo(text);
    }

    /** Drawing goes on after a save, and after the text was opened anew. */
    @Test
    void savedAgain() {
        create("NodeCreationDescription", "Vertex", lab.topology());
        lab.saved();
        connect("vertices/vertex1", "vertices/host");
        String text = lab.saved();
        assertThat(text)
                .isEqualTo(LAB.replace("vertex host in rim\n", "vertex host in rim\nvertex vertex1\n")
                        + "edge vertex1 -- host\n");
        lab.reload(text);
        onElement("Delete vertex", "vertices/vertex1");
        assertThat(lab.saved()).isEqualTo(LAB);
    }
}
