package org.thunderprism.codegen.tests.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.compiler.interpret.NetworkInterpreter;
import org.thunderprism.compiler.ir.graph.Picture;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.pipeline.PhaseTime;
import org.thunderprism.compiler.place.GridPosition;
import org.thunderprism.compiler.place.NetworkPlacement;
import org.thunderprism.compiler.place.PlaceOptions;
import org.thunderprism.compiler.place.PlacedModule;
import org.thunderprism.compiler.place.Spot;
import org.thunderprism.compiler.place.picture.PlacementPicture;
import org.thunderprism.compiler.place.picture.PlacementSvg;
import org.thunderprism.lang.scoping.ProgramTopology;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** The place phase on programs and topologies as they are written. */
class PlacerTest {

    private static final String TOPOLOGY = """
        topology lab
        zone core adjacent edge
        zone edge adjacent far
        zone far
        vertex crown at [0, 0, 0] in core { memory %s }
        vertex bolt at [1, 0, 0] in core
        vertex forge at [2, 0, 0] in edge { kernel "5.4" backends ebpf }
        vertex grid at [3, 0, 1] in %s
        edge crown -- bolt
        edge bolt -- forge
        edge forge -- grid
        """;

    private static final String PROGRAM = """
        program spread version "1.0.0" facet crown on lab
        import "lab.topology"
        input Packet { size : u16 = ipv4.total_length  ttl : u8 = ipv4.ttl }
        state flow(ipv4.src) slots 256 share locked { packets : u32 }
        module measure { flow.packets += 1  let weight = size as u32 * 3 + flow.packets }
        module age { let old = flow.packets > 100 }
        module add { let sum = weight + ttl }
        module act at %s { if sum > 1_000 && !old { drop } }
        """;

    @TempDir
    private Path folder;

    private Compilation place(String memory, String zone, String act, PlaceOptions options) throws IOException {
        return Placing.place(folder, TOPOLOGY.formatted(memory, zone), PROGRAM.formatted(act), options);
    }

    @Test
    void modulesThatShareMemoryMoveTogetherToWhereThereIsRoom() throws IOException {
        Compilation compilation = place("1 KiB", "edge", "crown", PlaceOptions.MOVE);
        assertThat(compilation.diagnostics()).isEmpty();
        NetworkPlacement placement = compilation.placement().orElseThrow();
        assertThat(placement.facet()).contains(new Spot("crown", "core", new GridPosition(0, 0, 0)));
        assertThat(spot(placement, "measure")).isEqualTo(new Spot("bolt", "core", new GridPosition(1, 0, 0)));
        assertThat(spot(placement, "age")).isEqualTo(spot(placement, "measure"));
        assertThat(placement.modules()).extracting(PlacedModule::free).containsExactly(true, true, true, false);
        assertThat(placement.cost().proven()).isTrue();
        assertThat(placement.paths()).isNotEmpty().allSatisfy(path -> {
            assertThat(path.vertices()).containsExactly("bolt", "crown");
            assertThat(path.cost()).isEqualTo(path.bytes() * 1_000);
        });
        Network network = compilation.network(Stage.FUSE).orElseThrow();
        assertThat(network.getPrograms()).extracting(Program::getVertex).containsExactly("crown", "bolt");
        assertThat(compilation.times()).extracting(PhaseTime::phase).contains(Phase.PLACE);
    }

    /** A packet that passes all vertices gets the same verdict, and leaves the same behind. */
    @Test
    void aPlacedProgramMeansTheSame() throws IOException {
        Network home = place("1 GiB", "edge", "crown", PlaceOptions.STAY)
                .network(Stage.FUSE)
                .orElseThrow();
        Network placed = place("1 KiB", "edge", "crown", PlaceOptions.MOVE)
                .network(Stage.FUSE)
                .orElseThrow();
        assertThat(home.getPrograms()).hasSize(1);
        NetworkInterpreter one = new NetworkInterpreter(home);
        NetworkInterpreter other = new NetworkInterpreter(placed);
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 200; i++) {
            long[] values = {random.nextInt(400), random.nextInt(8), random.nextInt(5)};
            List<String> names = List.of("size", "ttl", "ipv4.src");
            assertThat(other.run(packet(other, names, values)).at("crown").verdict())
                    .isEqualTo(one.run(packet(one, names, values)).at("crown").verdict());
        }
        assertThat(other.at("bolt").memory().state("flow").cells())
                .isEqualTo(one.at("crown").memory().state("flow").cells());
    }

    private static long[] packet(NetworkInterpreter interpreter, List<String> names, long[] values) {
        return interpreter.inputs().stream()
                .mapToLong(name -> values[names.indexOf(name)])
                .toArray();
    }

    @Test
    void modulesStayAtTheFacetUnlessAskedOtherwise() throws IOException {
        NetworkPlacement stay =
                place("1 GiB", "edge", "grid", PlaceOptions.STAY).placement().orElseThrow();
        assertThat(stay.vertices()).extracting(use -> use.spot().vertex()).containsExactly("crown", "grid");
        NetworkPlacement free =
                place("1 GiB", "edge", "grid", PlaceOptions.MOVE).placement().orElseThrow();
        assertThat(free.vertices()).extracting(use -> use.spot().vertex()).containsExactly("grid");
        assertThat(free.cost().total()).isLessThan(stay.cost().total());
    }

    @Test
    void whatAVertexHoldsTooMuchOfIsAnError() throws IOException {
        assertThat(place("1 KiB", "edge", "crown", PlaceOptions.STAY).diagnostics())
                .extracting(Diagnostic::getCode)
                .containsExactly("TP2504");
    }

    @Test
    void dataKeepsToAdjacentZones() throws IOException {
        assertThat(place("1 GiB", "far", "grid", PlaceOptions.STAY).diagnostics())
                .filteredOn(found -> found.getCode().equals("TP2505"))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.getMessage()).contains("`core`", "`far`"));
    }

    @Test
    void aDemandThatNoVertexMeetsIsExplained() throws IOException {
        String topology = """
            topology lab
            vertex crown { memory 1 KiB }
            vertex bolt { memory 512 B }
            vertex forge { kernel "5.4" backends ebpf }
            edge crown -- bolt
            edge bolt -- forge
            """;
        Compilation compilation = Placing.place(folder, topology, PROGRAM.formatted("crown"), PlaceOptions.MOVE);
        assertThat(compilation.placement()).isEmpty();
        assertThat(compilation.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.getCode()).isEqualTo("TP2502");
            assertThat(found.getLine()).isEqualTo(5);
            assertThat(found.getMessage())
                    .contains("`measure`, `age`")
                    .contains("`crown` has 1,024 bytes of memory left and it needs 2,048")
                    .contains("`bolt` has 512 bytes of memory left and it needs 2,048")
                    .contains("`forge` cannot serve it");
        });
    }

    @Test
    void modulesThatDependOnTheirVertexStay() throws IOException {
        String program = """
            program bound version "1.0.0" facet bolt on lab
            import "lab.topology"
            const LIMIT : u16 = 4 { crown = 5 }
            fn limited(x: u16) -> bool = x > LIMIT
            input Packet { size : u16 = ipv4.total_length }
            state seen locked { packets : u32  last : u16[vertices] }
            module own { let me = self }
            module differs { let large = limited(size) }
            module sends { seen.packets += 1  sync seen.packets to crown }
            module shares { let count = seen.packets }
            module around { let sum = sum(v in neighbors) seen.last[v] }
            module free { let twice = size as u32 * 2 }
            """;
        NetworkPlacement placement = Placing.place(
                        folder, TOPOLOGY.formatted("1 GiB", "edge"), program, PlaceOptions.MOVE)
                .placement()
                .orElseThrow();
        assertThat(placement.modules())
                .extracting(PlacedModule::reason)
                .containsExactly(
                        "it uses `self`",
                        "`LIMIT` differs from vertex to vertex",
                        "it sends messages from there",
                        "it shares memory with `sends`",
                        "it loops over `neighbors`",
                        "it costs least there");
    }

    @Test
    void thePictureShowsModulesAndTheBytesOfEdges() throws IOException {
        Compilation compilation = place("1 KiB", "edge", "crown", PlaceOptions.MOVE);
        String svg = PlacementSvg.write(
                ProgramTopology.of(compilation.source().file().eResource()),
                compilation.placement().orElseThrow());
        assertThat(svg)
                .contains(">measure<", ">act<", ">5 B<", "class=\"flow\"")
                .startsWith("<svg");
        assertThat(svg.split("class=\"used\"")).hasSize(3);
    }

    @Test
    void thePictureToLookAtHasABoxForEachVertexAndTheBytesOfEdges() throws IOException {
        Compilation compilation = place("1 KiB", "edge", "crown", PlaceOptions.MOVE);
        NetworkPlacement placement = compilation.placement().orElseThrow();
        Topology topology = ProgramTopology.of(compilation.source().file().eResource());
        Picture picture = PlacementPicture.of(topology, placement, Map.of("crown", "ebpf"), Map.of());
        assertThat(picture.boxes())
                .extracting(Picture.Box::title)
                .containsAll(
                        topology.getVertices().stream().map(Vertex::getName).toList())
                .contains("5 B");
        assertThat(picture.boxes())
                .filteredOn(box -> box.title().equals("crown"))
                .singleElement()
                .satisfies(box -> assertThat(box.lines()).first().isEqualTo("by ebpf"));
        assertThat(picture.lines()).hasSameSizeAs(topology.getEdges());
        assertThat(picture.boxes()).allMatch(box -> isInside(box.area(), picture));
    }

    private static boolean isInside(Picture.Area area, Picture picture) {
        return area.x() >= 0
                && area.y() >= 0
                && area.x() + area.width() <= picture.width()
                && area.y() + area.height() <= picture.height();
    }

    private static Spot spot(NetworkPlacement placement, String module) {
        return placement.modules().stream()
                .filter(each -> each.name().equals(module))
                .findFirst()
                .orElseThrow()
                .spots()
                .getFirst();
    }
}
