package org.thunderprism.compiler.tests.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.thunderprism.compiler.expand.ExpandOptions;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.NetworkInterpreter;
import org.thunderprism.compiler.interpret.NetworkObservation;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.compiler.interpret.SentMessage;
import org.thunderprism.compiler.interpret.StateSnapshot;
import org.thunderprism.compiler.interpret.Verdict;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.prism.PrismTopology;

/**
 * The load balancer of the examples expands and behaves as pcube's does ("Programming the network data plane with pcube", ICNP 2018; repository
 * networkedsystemsIITB/pcube): on the prism, where a vertex has three neighbors, and on a full mesh of twelve.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadBalancerTest {

    private static final Path FILE = Path.of("..", "..", "examples", "load_balancer", "load_balancer.thunder");
    private static final int SYN = 2;
    private static final int FIN = 1;
    private static final int DATA = 16;

    private String source;
    private String meshSource;
    private Network prism;
    private Network mesh;

    @BeforeAll
    void expand() throws IOException {
        source = Files.readString(FILE);
        prism = Programs.network(FILE);
        meshSource = source.replace("on prism", "on mesh");
        mesh = Programs.expand(Programs.read(meshSource, mesh()), ExpandOptions.DEFAULT)
                .value();
        assertThat(IrCheck.check(mesh)).isEmpty();
    }

    /** The prism's vertices, each joined to every other one. */
    private static Topology mesh() {
        Topology mesh = PrismTopology.create();
        mesh.setName("mesh");
        mesh.getEdges().clear();
        for (int first = 0; first < 12; first++) {
            for (int second = first + 1; second < 12; second++) {
                Edge edge = TopologyFactory.eINSTANCE.createEdge();
                edge.setSource(mesh.getVertices().get(first));
                edge.setTarget(mesh.getVertices().get(second));
                mesh.getEdges().add(edge);
            }
        }
        return mesh;
    }

    @Test
    void givesOneProgramPerVertex() {
        assertThat(prism.getPrograms()).extracting(Program::getVertex).isEqualTo(PrismTopology.VERTICES);
        assertThat(mesh.getPrograms()).hasSize(12);
    }

    @Test
    void comparesLessThanPcubeToFindTheLeastLoadedNeighbor() {
        for (Program program : prism.getPrograms()) {
            checkSelection(program, source, 3);
        }
        for (Program program : mesh.getPrograms()) {
            checkSelection(program, meshSource, 11);
        }
    }

    /** pcube compares every neighbor with every other one, d(d-1) times; a tree needs d-1 comparisons. */
    private static void checkSelection(Program program, String source, int neighbors) {
        String construct = "select min (v in neighbors)";
        assertThat(Instructions.from(Instructions.of(program, Opcode.LESS), source, construct))
                .hasSize(neighbors - 1);
        assertThat(Instructions.from(Instructions.of(program, If.class), source, construct))
                .hasSize(neighbors);
        String servers = "select min (i in 0 ..< SERVERS)";
        assertThat(Instructions.from(Instructions.of(program, Opcode.LESS), source, servers))
                .hasSize(1);
        assertThat(Instructions.from(Instructions.of(program, If.class), source, servers))
                .hasSize(2);
    }

    @Test
    void joinsOneTestPerServerAndNeighbor() {
        for (Program program : prism.getPrograms()) {
            checkTests(program, source, 3);
        }
        for (Program program : mesh.getPrograms()) {
            checkTests(program, meshSource, 11);
        }
    }

    private static void checkTests(Program program, String source, int neighbors) {
        assertThat(Instructions.from(Instructions.of(program, Opcode.LESS), source, "server.flows[i] < ROOM"))
                .hasSize(2);
        assertThat(Instructions.from(Instructions.of(program, Opcode.OR), source, "any("))
                .hasSize(1);
        assertThat(Instructions.from(Instructions.of(program, Opcode.GREATER_EQUAL), source, "load.flows[v] >= PEER"))
                .hasSize(neighbors);
        assertThat(Instructions.from(Instructions.of(program, Opcode.AND), source, "all("))
                .hasSize(neighbors - 1);
        assertThat(Instructions.from(Instructions.of(program, Opcode.ADD), source, "sum("))
                .hasSize(1);
    }

    @Test
    void asksAndTellsItsNeighborsAndAnswersTheOneThatAsks() {
        for (Program program : prism.getPrograms()) {
            Map<MessageKind, List<Send>> sends = Instructions.of(program, Send.class).stream()
                    .collect(Collectors.groupingBy(send -> send.getMessage().getKind()));
            assertThat(sends.get(MessageKind.SYNC))
                    .hasSize(2)
                    .allSatisfy(send -> assertThat(send.getTargets()).isEqualTo(neighbors(program.getIndex())));
            assertThat(sends.get(MessageKind.ECHO)).hasSize(1);
            assertThat(sends).doesNotContainKey(MessageKind.CARRY);
            assertThat(program.getReceivers())
                    .extracting(receiver -> receiver.getMessage().getName())
                    .containsExactly("sync_probe_round_element", "sync_load_flows_element", "echo_load_flows_element");
        }
    }

    /** Ring neighbors and the other end of the pillar, in ascending order. */
    private static List<String> neighbors(int vertex) {
        int ring = vertex / 6 * 6;
        return IntStream.of(ring + (vertex + 1) % 6, ring + (vertex + 5) % 6, (vertex + 6) % 12)
                .sorted()
                .mapToObj(PrismTopology.VERTICES::get)
                .toList();
    }

    @Test
    void carriesOneNumberPerMessage() {
        assertThat(prism.getMessages())
                .hasSize(3)
                .allSatisfy(message -> assertThat(message.getFields())
                        .extracting(
                                MessageField::getName, field -> field.getType().toString())
                        .containsExactly(tuple("sender", "u16"), tuple("index", "u32"), tuple("value", "u32")));
    }

    @Test
    void servesNewFlowsInTurnAndThenSendsThemToNeighbors() {
        Vertex crown = new Vertex("crown");
        for (int flow = 1; flow <= 8; flow++) {
            assertThat(crown.packet(SYN, flow).verdict()).isEqualTo(new Verdict(VerdictKind.MARK, 2 - flow % 2));
        }
        List<Long> neighbors = List.of(1L, 5L, 6L);
        for (int flow = 9; flow <= 32; flow++) {
            assertThat(crown.packet(SYN, flow).verdict())
                    .isEqualTo(new Verdict(VerdictKind.FORWARD, neighbors.get((flow - 9) % 3)));
        }
        assertThat(crown.load(1, 5, 6)).containsOnly(8);
        assertThat(crown.packet(SYN, 33).verdict().kind()).isEqualTo(VerdictKind.DROP);
        assertThat(crown.packet(DATA, 7).verdict()).isEqualTo(new Verdict(VerdictKind.MARK, 1));
        assertThat(crown.packet(DATA, 10).verdict()).isEqualTo(new Verdict(VerdictKind.FORWARD, 5));
    }

    @Test
    void dropsOnTheMeshWhenElevenNeighborsAreFull() {
        Vertex crown = new Vertex(Programs.at(mesh, "crown"));
        int drop = IntStream.rangeClosed(1, 200)
                .filter(flow -> crown.packet(SYN, flow).verdict().kind() == VerdictKind.DROP)
                .findFirst()
                .orElseThrow();
        assertThat(drop).isEqualTo(97);
    }

    @Test
    void asksOnceItsServersAreNearlyFull() {
        Vertex crown = new Vertex("crown");
        Vertex grid = new Vertex("grid");
        for (int flow = 1; flow <= 20; flow++) {
            List<SentMessage> asked = crown.packet(SYN, flow).sends();
            assertThat(asked).hasSize(flow == 7 || flow == 8 ? 1 : 0);
            // Its own bound is 90 percent, which means all of its room: then the flow goes elsewhere.
            assertThat(grid.packet(SYN, flow).sends()).isEmpty();
        }
    }

    @Test
    void tellsItsNeighborsWhenItGetsIdle() {
        Vertex crown = new Vertex("crown");
        Vertex grid = new Vertex("grid");
        for (int flow = 1; flow <= 8; flow++) {
            crown.packet(SYN, flow);
            grid.packet(SYN, flow);
        }
        int[][] left = {{3, 4}, {3, 3}, {2, 3}, {2, 2}, {1, 2}, {1, 1}, {0, 1}, {0, 0}};
        for (int flow = 1; flow <= 8; flow++) {
            List<SentMessage> told = crown.packet(FIN, flow).sends();
            assertThat(crown.servers()).containsExactly(left[flow - 1][0], left[flow - 1][1]);
            assertThat(told).hasSize(flow >= 7 ? 1 : 0);
            // Sender, index, and the flows before this one closed.
            told.forEach(message -> assertThat(message.values()).containsExactly(0, 0, crown.busy() + 1));
            assertThat(grid.packet(FIN, flow).sends()).hasSize(flow == 8 ? 1 : 0);
        }
    }

    @Test
    void freesTheNeighborOfAFlowThatCloses() {
        Vertex crown = new Vertex("crown");
        IntStream.rangeClosed(1, 10).forEach(flow -> crown.packet(SYN, flow));
        assertThat(crown.load(1, 5, 6)).containsExactly(1, 1, 0);
        assertThat(crown.packet(FIN, 10).sends()).isEmpty();
        assertThat(crown.load(1, 5, 6)).containsExactly(1, 0, 0);
        assertThat(crown.servers()).containsExactly(4, 4);
        assertThat(crown.packet(FIN, 99).verdict().kind()).isEqualTo(VerdictKind.DROP);
        assertThat(crown.servers()).containsExactly(4, 4);
    }

    @Test
    void takesOverWhatANeighborTells() {
        Vertex crown = new Vertex("crown");
        IntStream.rangeClosed(1, 10).forEach(flow -> crown.packet(SYN, flow));
        Observation quiet = crown.receive("sync_load_flows_element", 5, 5, 7);
        assertThat(quiet.sends()).isEmpty();
        assertThat(crown.load(1, 5, 6)).containsExactly(1, 7, 0);
    }

    @Test
    void answersTheNeighborThatAsksAndNobodyElse() {
        Vertex crown = new Vertex("crown");
        IntStream.rangeClosed(1, 7).forEach(flow -> crown.packet(SYN, flow));
        List<SentMessage> answers =
                crown.receive("sync_probe_round_element", 6, 6, 1).sends();
        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.message().getKind()).isEqualTo(MessageKind.ECHO);
            assertThat(answer.targets()).isEmpty();
            assertThat(answer.values()).containsExactly(0, 0, 7);
        });
        assertThat(crown.servers()).containsExactly(4, 3);
    }

    @Test
    void learnsTheLoadOfAllNeighborsByAsking() {
        NetworkInterpreter network = new NetworkInterpreter(prism);
        // bolt serves three flows, then crown asks with its seventh.
        for (int flow = 1; flow <= 3; flow++) {
            network.runAt("bolt", null, record(network.inputs(), SYN, flow));
        }
        NetworkObservation last = null;
        for (int flow = 11; flow <= 17; flow++) {
            last = network.runAt("crown", null, record(network.inputs(), SYN, flow));
        }
        assertThat(last.deliveries())
                .extracting(delivery -> delivery.sender() + " to " + delivery.receiver())
                .containsExactly(
                        "crown to bolt",
                        "crown to sec",
                        "crown to block",
                        "bolt to crown",
                        "sec to crown",
                        "block to crown");
        assertThat(network.at("crown").memory().state("load").cells()).startsWith(7, 3);
    }

    private static long[] record(List<String> inputs, int flags, int flow) {
        Map<String, Long> values =
                Map.of("flags", (long) flags, "ipv4.src", 1000L + flow, "ipv4.protocol", 6L, "l4.dst_port", 80L);
        return inputs.stream().mapToLong(name -> values.getOrDefault(name, 0L)).toArray();
    }

    /** One vertex alone: what it sends reaches nobody. */
    private final class Vertex {

        private final Program program;
        private final Interpreter interpreter;

        private Vertex(String name) {
            this(Programs.at(prism, name));
        }

        private Vertex(Program program) {
            this.program = program;
            this.interpreter = new Interpreter(program);
        }

        private Observation packet(int flags, int flow) {
            List<String> inputs =
                    program.getInputs().stream().map(input -> input.getName()).toList();
            return interpreter.run(record(inputs, flags, flow));
        }

        private Observation receive(String name, long... values) {
            Message message = program.getReceivers().stream()
                    .map(Receiver::getMessage)
                    .filter(each -> each.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            return interpreter.receive(message, values);
        }

        private long[] servers() {
            return interpreter.memory().state("server").cells();
        }

        private long busy() {
            return servers()[0] + servers()[1];
        }

        private long[] load(int... vertices) {
            StateSnapshot load = interpreter.memory().state("load");
            return IntStream.of(vertices)
                    .mapToLong(vertex -> load.cell(0, vertex))
                    .toArray();
        }
    }
}
