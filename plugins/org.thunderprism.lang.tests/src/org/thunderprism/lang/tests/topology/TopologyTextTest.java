package org.thunderprism.lang.tests.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.topology.parse.ParsedTopology;
import org.thunderprism.lang.topology.write.TextChange;
import org.thunderprism.lang.topology.write.TopologyWriter;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;
import org.thunderprism.model.topology.prism.PrismTopology;

/** From model to text and back; and texts that are brought up to date with their model, changed in this and in no other place. */
class TopologyTextTest {

    private static final String LAB = """
        // Everything here is ours.

        /** The lab's network. */
        topology lab "Two switches and a host" // under the window

        zone core   adjacent edge
        zone edge

        /* the upper row */
        /** Where traffic comes in. */
        vertex crown at [2, 0, 1]   in core { cpu "x86_64" /* old */ memory 64 MiB }   // keep
        vertex bolt  at [1,0,1] in core {
          kernel "6.8"
          backends ebpf, wasm   // in this order
        }

        // the host
        vertex host in edge

        edge crown -- bolt   bandwidth 2500Mbps
        edge bolt -- host latency 5 us // copper
        """;

    private final Topology lab = Topologies.sound(LAB);

    @Property(tries = 150, seed = "1", shrinking = ShrinkingMode.OFF)
    void textSaysEverything(@ForAll long seed) {
        Topology topology = RandomTopologies.of(seed);
        String text = Topologies.print(topology);
        ParsedTopology parsed = Topologies.parse(text);
        assertThat(parsed.diagnostics())
                .filteredOn(found -> found.getCode().startsWith("TP10"))
                .as(text)
                .isEmpty();
        assertThat(EcoreUtil.equals(parsed.topology(), topology)).as(text).isTrue();
        assertThat(Topologies.save(parsed.topology())).isEqualTo(text);
        assertThat(Topologies.print(EcoreUtil.copy(parsed.topology()))).isEqualTo(text);
    }

    /** Whatever one model becomes, the text of the old one can be brought up to the new one. */
    @Property(tries = 150, seed = "1", shrinking = ShrinkingMode.OFF)
    void everyChangeOfTheModelIsWritten(@ForAll long seed, @ForAll long other) {
        Topology topology =
                Topologies.parse(Topologies.print(RandomTopologies.of(seed))).topology();
        Mutation.of(other).apply(topology);
        String text = Topologies.save(topology);
        assertThat(EcoreUtil.equals(Topologies.parse(text).topology(), topology))
                .as(text)
                .isTrue();
    }

    @Test
    void prismIsSound() {
        assertThat(Topologies.findings(Topologies.parse(Topologies.print(PrismTopology.create()))))
                .isEmpty();
    }

    @Test
    void nothingChangedNothingIsWritten() {
        assertThat(Topologies.save(lab)).isEqualTo(LAB);
    }

    @Test
    void renamedVertexIsRenamedWhereItIsNamed() {
        Topologies.vertex(lab, "bolt").setName("vertex");
        assertThat(Topologies.save(lab))
                .isEqualTo(LAB.replace("vertex bolt", "vertex ^vertex")
                        .replace("-- bolt", "-- ^vertex")
                        .replace("edge bolt", "edge ^vertex"));
    }

    @Test
    void addedVertexHasALineOfItsOwn() {
        Vertex jam = TopologyFactory.eINSTANCE.createVertex();
        jam.setName("jam");
        jam.setX(3);
        lab.getVertices().add(1, jam);
        assertThat(Topologies.save(lab)).isEqualTo(LAB.replace("// keep\n", "// keep\nvertex jam at [3, 0, 0]\n"));
    }

    @Test
    void addedEdgeIsTheLastLine() {
        Edge edge = TopologyFactory.eINSTANCE.createEdge();
        edge.setSource(Topologies.vertex(lab, "crown"));
        edge.setTarget(Topologies.vertex(lab, "host"));
        edge.setBandwidth(400_000);
        lab.getEdges().add(edge);
        assertThat(Topologies.save(lab)).isEqualTo(LAB + "edge crown -- host bandwidth 400 Gbps\n");
    }

    @Test
    void removedVertexTakesItsDocumentationWithIt() {
        Vertex crown = Topologies.vertex(lab, "crown");
        lab.getEdges().removeIf(edge -> edge.getSource() == crown);
        EcoreUtil.remove(crown);
        assertThat(Topologies.save(lab))
                .isEqualTo(LAB.replaceAll("(?m)^/\\*\\* Where.*\\nvertex crown.*\\n", "")
                        .replaceAll("(?m)^edge crown.*\\n", ""));
    }

    @Test
    void attributeChangesWhereItIsSaid() {
        Topologies.vertex(lab, "crown").getCapabilities().setMemory(3L << 30);
        lab.getEdges().getFirst().setBandwidth(1_000_000);
        lab.setDescription("A lab");
        assertThat(Topologies.save(lab))
                .isEqualTo(LAB.replace("64 MiB", "3 GiB")
                        .replace("2500Mbps", "1 Tbps")
                        .replace("Two switches and a host", "A lab"));
    }

    @Test
    void attributesComeAndGo() {
        Capabilities capabilities = Topologies.vertex(lab, "bolt").getCapabilities();
        capabilities.setKernel(null);
        capabilities.setStages(12);
        Topologies.vertex(lab, "crown").getCapabilities().setCpuArchitecture(null);
        Topologies.vertex(lab, "host").setFaultDomain("rack 1");
        lab.getEdges().getLast().eUnset(lab.getEdges().getLast().eClass().getEStructuralFeature("latency"));
        assertThat(Topologies.save(lab))
                .isEqualTo(LAB.replace("  kernel \"6.8\"\n", "  stages 12\n")
                        .replace("{ cpu \"x86_64\" ", "{ ")
                        .replace("vertex host in edge", "vertex host in edge domain \"rack 1\"")
                        .replace("-- host latency 5 us", "-- host"));
    }

    @Test
    void movedVertexKeepsItsWords() {
        lab.getVertices().move(0, Topologies.vertex(lab, "host"));
        assertThat(Topologies.save(lab))
                .isEqualTo(LAB.replace("vertex host in edge\n", "")
                        .replace("/** Where", "vertex host in edge\n/** Where"));
    }

    @Test
    void zonesCanBeTheFirst() {
        Topology topology = Topologies.sound("topology t\nvertex a");
        Zone zone = TopologyFactory.eINSTANCE.createZone();
        zone.setName("edge");
        topology.getZones().add(zone);
        topology.getVertices().getFirst().setZone(zone);
        assertThat(Topologies.save(topology)).isEqualTo("topology t\n\nzone edge\nvertex a in edge");
    }

    @Test
    void theHeadersDescriptionStaysInItsLine() {
        Topology topology = Topologies.sound("topology t // ours\n\nvertex a\n");
        topology.setDescription("one");
        assertThat(Topologies.save(topology)).isEqualTo("topology t \"one\" // ours\n\nvertex a\n");
    }

    /** Whatever ends the lines of a text: what is written new ends like them, and what goes takes its own end with it. */
    @Property(tries = 60, seed = "2", shrinking = ShrinkingMode.OFF)
    void lineBreaksAreThoseOfTheText(@ForAll long seed, @ForAll long other) {
        String text = LAB + "// the end\n";
        String windows = text.replace("\n", "\r\n");
        Topology one = Topologies.parse(text).topology();
        Topology two = Topologies.parse(windows).topology();
        Mutation.of(seed ^ other).apply(one);
        Mutation.of(seed ^ other).apply(two);
        assertThat(Topologies.save(two)).isEqualTo(Topologies.save(one).replace("\n", "\r\n"));
    }

    @Test
    void changesAreTheStretchesThatDiffer() {
        lab.getEdges().removeLast();
        Topologies.vertex(lab, "crown").setX(7);
        TopologyWriter writer = Topologies.INJECTOR.getInstance(TopologyWriter.class);
        List<TextChange> changes = writer.changes(lab);
        String edge = "edge bolt -- host latency 5 us // copper\n";
        assertThat(changes)
                .containsExactly(
                        new TextChange(LAB.indexOf("at [2, 0, 1]"), "at [2, 0, 1]".length(), "at [7, 0, 1]"),
                        new TextChange(LAB.indexOf(edge), edge.length(), ""));
        assertThat(TextChange.apply(LAB, changes)).isEqualTo(Topologies.save(lab));
    }

    @Test
    void whatCannotBeWrittenIsNot() {
        lab.getVertices().getFirst().setName("no name");
        assertThatThrownBy(() -> Topologies.save(lab))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("'no name' is not a name");
    }

    @Test
    void incompleteTextCanBeEdited() {
        String text = "topology t\nvertex a\nvertex\nedge a --\nvertex b\n";
        Topology topology = Topologies.parse(text).topology();
        Topologies.vertex(topology, "b").setFaultDomain("d");
        assertThat(Topologies.save(topology)).isEqualTo(text.replace("vertex b", "vertex b domain d"));
    }
}
