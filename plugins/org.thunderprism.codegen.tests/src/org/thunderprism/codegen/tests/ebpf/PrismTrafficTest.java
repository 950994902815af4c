package org.thunderprism.codegen.tests.ebpf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.interpret.Delivery;
import org.thunderprism.compiler.interpret.NetworkInterpreter;
import org.thunderprism.compiler.interpret.NetworkObservation;
import org.thunderprism.compiler.interpret.StateSnapshot;
import org.thunderprism.compiler.interpret.Verdict;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.prism.PrismTopology;
import org.thunderprism.witness.WitnessException;

/**
 * The load balancer of the examples on a whole prism: twelve machines wired as the topology says, each with the program that was generated
 * for it. Flows come and go at all of them; what happens to the packets, which messages arrive, and all that is remembered is what the
 * interpreter of the same network says.
 */
class PrismTrafficTest {

    private static final Path EXAMPLE = Path.of("..", "..", "examples", "load_balancer", "load_balancer.thunder");

    private static final String CLIENTS = "clients";
    private static final String QUESTION = "sync_probe_round_element";
    private static final int TYPE_OFFSET = 12;
    private static final short MESSAGE_TYPE = (short) 0x88b5;
    private static final int PACKETS = 240;
    private static final int PATIENCE = 3_000;
    private static final int SILENCE = 100;

    /** Vertices with many more flows than they have room for. */
    private static final List<String> BUSY = List.of("bolt", "grid", "pac");

    private final SplittableRandom random = new SplittableRandom(12);
    private final Map<VerdictKind, Integer> verdicts = new EnumMap<>(VerdictKind.class);
    private final Map<MessageKind, Integer> messages = new EnumMap<>(MessageKind.class);
    /** Questions after a neighbor's load, by the vertex that they arrive at: as the interpreter has it, and on the wires. */
    private final Map<String, Integer> asked = new HashMap<>();

    private final Map<String, Integer> heard = new HashMap<>();
    private final Map<String, List<Segment>> flows = new HashMap<>();

    private Topology topology;
    private Network network;
    private NetworkInterpreter interpreter;

    @Test
    void twelveVerticesBalanceAsTheInterpreterDoes() throws Exception {
        topology = PrismTopology.create();
        network = Networks.of(Files.readString(EXAMPLE));
        interpreter = new NetworkInterpreter(network);
        assertThat(artefacts()).as("each vertex has a program of its own").hasSize(12);
        try (Testbed bed = new Testbed(Testbed.NATIVE)) {
            build(bed);
            for (int i = 0; i < PACKETS; i++) {
                String vertex = vertex();
                Segment segment = segment(vertex, i);

                bed.at(CLIENTS).send(vertex, segment.frame());

                follow(segment, vertex, bed);
            }
            for (Program program : network.getPrograms()) {
                String vertex = program.getVertex();
                Kernel.assertAlike(
                        bed.objectAt(vertex).memory(), interpreter.at(vertex).memory());
                assertThat(bed.objectAt(vertex).dump("thunder_statistics"))
                        .as(vertex)
                        .doesNotContainPattern("(malformed|unreachable|unnoted|untagged)\":[1-9]");
                assertThat(packets(vertex, 1, SILENCE, bed))
                        .as("no more than was meant for %s", vertex)
                        .isEmpty();
            }
        }
        assertThat(heard).as("questions that arrived").isEqualTo(asked).hasSize(12);
        assertThat(verdicts).as("verdicts").containsKeys(VerdictKind.MARK, VerdictKind.FORWARD, VerdictKind.DROP);
        assertThat(messages).as("messages").containsKeys(MessageKind.SYNC, MessageKind.ECHO);
    }

    private Set<String> artefacts() {
        Set<String> texts = new HashSet<>();
        network.getPrograms()
                .forEach(
                        program -> texts.add(new String(Kernel.generate(program).bytes(), StandardCharsets.UTF_8)));
        return texts;
    }

    /** A wire for each edge, one from the clients to each vertex, and a program at all ports of every vertex. */
    private void build(Testbed bed) throws Exception {
        Map<String, List<String>> ports = new TreeMap<>();
        for (Program program : network.getPrograms()) {
            bed.connect(CLIENTS, program.getVertex());
            ports.computeIfAbsent(program.getVertex(), name -> new ArrayList<>())
                    .add(CLIENTS);
        }
        for (Edge edge : topology.getEdges()) {
            String one = edge.getSource().getName();
            String other = edge.getTarget().getName();
            bed.connect(one, other);
            ports.get(one).add(other);
            ports.get(other).add(one);
        }
        for (Program program : network.getPrograms()) {
            String vertex = program.getVertex();
            bed.run(network, vertex, ports.get(vertex).toArray(String[]::new));
            for (String port : ports.get(vertex)) {
                if (!port.equals(CLIENTS)) {
                    bed.route(vertex, Networks.index(port), port);
                    bed.link(program, port);
                }
            }
        }
    }

    private String vertex() {
        List<String> all = random.nextInt(4) == 0 ? PrismTopology.VERTICES : BUSY;
        return all.get(random.nextInt(all.size()));
    }

    /** A flow opens, or one that is open closes. */
    private Segment segment(String vertex, int number) {
        List<Segment> open = flows.computeIfAbsent(vertex, name -> new ArrayList<>());
        if (!open.isEmpty() && random.nextInt(5) < (number < PACKETS * 2 / 3 ? 0 : 3)) {
            Segment opened = open.remove(random.nextInt(open.size()));
            return new Segment(Segment.FIN, opened.source());
        }
        Segment opening = new Segment(Segment.SYN, 1024 + number);
        open.add(opening);
        return opening;
    }

    /** Runs a packet in the interpreter as far as it goes, and waits until it has gone as far on the wires. */
    private void follow(Segment segment, String first, Testbed bed) throws Exception {
        long[] packet = interpreter.inputs().stream().mapToLong(segment::value).toArray();
        Set<String> touched = new TreeSet<>();
        String from = null;
        String at = first;
        Verdict verdict;
        do {
            NetworkObservation observation = interpreter.runAt(at, from, packet);
            touched.add(at);
            for (Delivery delivery : observation.deliveries()) {
                touched.add(delivery.receiver());
                MessageKind kind = delivery.message().message().getKind();
                messages.merge(kind, 1, Integer::sum);
                if (delivery.message().message().getName().equals(QUESTION)) {
                    asked.merge(delivery.receiver(), 1, Integer::sum);
                }
            }
            verdict = observation.at(at).verdict();
            verdicts.merge(verdict.kind(), 1, Integer::sum);
            if (verdict.kind() == VerdictKind.FORWARD) {
                from = at;
                at = PrismTopology.VERTICES.get((int) verdict.argument());
            }
        } while (verdict.kind() == VerdictKind.FORWARD);
        if (verdict.kind() != VerdictKind.DROP) {
            List<Host.Frame> frames = packets(at, 1, PATIENCE, bed);
            assertThat(frames).as("at %s", at).extracting(Host.Frame::bytes).containsExactly(segment.frame());
            assertThat(frames.getFirst().port()).isEqualTo(from == null ? CLIENTS : from);
        }
        for (String vertex : touched) {
            await(vertex, bed);
        }
    }

    /** Waits for packets that a vertex keeps. A question goes the same way, to be answered behind XDP, and is counted. */
    private List<Host.Frame> packets(String vertex, int count, int milliseconds, Testbed bed) throws WitnessException {
        List<Host.Frame> packets = new ArrayList<>();
        List<Host.Frame> arrived;
        do {
            arrived = bed.at(vertex).await(count - packets.size(), milliseconds);
            for (Host.Frame frame : arrived) {
                if (ByteBuffer.wrap(frame.bytes()).getShort(TYPE_OFFSET) == MESSAGE_TYPE) {
                    heard.merge(vertex, 1, Integer::sum);
                } else {
                    packets.add(frame);
                }
            }
        } while (packets.size() < count && !arrived.isEmpty());
        return packets;
    }

    /** Waits until a vertex has taken in all messages: it then knows what the interpreter knows. */
    private void await(String vertex, Testbed bed) throws WitnessException, InterruptedException {
        for (String state : List.of("load", "probe", "server")) {
            StateSnapshot expected = interpreter.at(vertex).memory().state(state);
            long end = System.nanoTime() + PATIENCE * 1_000_000L;
            StateSnapshot actual = bed.objectAt(vertex).state(state);
            while (!Arrays.equals(actual.cells(), expected.cells()) && System.nanoTime() < end) {
                Thread.sleep(1);
                actual = bed.objectAt(vertex).state(state);
            }
            assertThat(actual.cells()).as("%s at %s", state, vertex).isEqualTo(expected.cells());
        }
    }
}
