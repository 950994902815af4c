package org.thunderprism.compiler.tests.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.expand.ExpandOptions;
import org.thunderprism.compiler.expand.Expander;
import org.thunderprism.compiler.interpret.Delivery;
import org.thunderprism.compiler.interpret.NetworkInterpreter;
import org.thunderprism.compiler.interpret.NetworkObservation;
import org.thunderprism.compiler.interpret.Verdict;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.VerdictKind;

/** The example of a balancer without a centre: two servers of four flows at each vertex, three neighbors that take eight flows each. */
class LoadBalancerTest {

    private static final int SYN = 2;
    private static final int FIN = 1;
    private static final int DATA = 0;

    private static Network network;

    private final NetworkInterpreter interpreter = new NetworkInterpreter(network);

    @BeforeAll
    static void expand() {
        Path example = Path.of("..", "..", "examples", "load_balancer", "load_balancer.thunder");
        network = new Expander()
                .expand(ThunderParser.create().parse(example).file(), ExpandOptions.DEFAULT)
                .value();
        assertThat(IrCheck.check(network)).isEmpty();
    }

    private NetworkObservation packet(String vertex, int flags, int flow) {
        long[] packet = interpreter.inputs().stream()
                .mapToLong(input -> switch (input) {
                    case "flags" -> flags;
                    case "l4.src_port" -> flow;
                    default -> 1;
                })
                .toArray();
        return interpreter.runAt(vertex, null, packet);
    }

    private List<Verdict> verdicts(String vertex, int flags, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(flow -> packet(vertex, flags, flow).at(vertex).verdict())
                .toList();
    }

    private static Verdict server(int number) {
        return new Verdict(VerdictKind.MARK, number);
    }

    private static Verdict neighbor(int vertex) {
        return new Verdict(VerdictKind.FORWARD, vertex);
    }

    @Test
    void newFlowsFillTheServersInTurnAndThenTheNeighbors() {
        assertThat(verdicts("crown", SYN, 1, 8))
                .containsExactly(
                        server(1), server(2), server(1), server(2), server(1), server(2), server(1), server(2));
        assertThat(verdicts("crown", SYN, 9, 14))
                .containsExactly(neighbor(1), neighbor(5), neighbor(6), neighbor(1), neighbor(5), neighbor(6));
    }

    @Test
    void whenAllNeighborsAreFullNewFlowsAreDropped() {
        List<Verdict> verdicts = verdicts("crown", SYN, 1, 33);
        assertThat(verdicts.subList(8, 32)).allMatch(verdict -> verdict.kind() == VerdictKind.FORWARD);
        assertThat(verdicts.get(32).kind()).isEqualTo(VerdictKind.DROP);
        assertThat(interpreter.at("crown").memory().state("load").cells())
                .containsExactly(8, 8, 0, 0, 0, 8, 8, 0, 0, 0, 0, 0);
    }

    @Test
    void aFlowsPacketsFollowItsFirst() {
        List<Verdict> first = verdicts("crown", SYN, 1, 12);
        assertThat(verdicts("crown", DATA, 1, 12)).isEqualTo(first);
    }

    @Test
    void aBusyVertexAsksItsNeighborsWhoAnswerAtOnce() {
        List<Integer> deliveries = new ArrayList<>();
        for (int flow = 1; flow <= 9; flow++) {
            deliveries.add(packet("crown", SYN, flow).deliveries().size());
        }
        assertThat(deliveries).as("three questions and three answers").containsExactly(0, 0, 0, 0, 0, 0, 6, 6, 0);
    }

    @Test
    void aVertexWithAHigherBoundNeverAsks() {
        for (int flow = 1; flow <= 20; flow++) {
            assertThat(packet("grid", SYN, flow).deliveries()).isEmpty();
        }
    }

    @Test
    void theAnswerIsTheLoadOfTheOneThatIsAsked() {
        verdicts("bolt", SYN, 101, 105);
        verdicts("crown", SYN, 1, 7);
        assertThat(interpreter.at("crown").memory().state("load").cell(0, 1)).isEqualTo(5);
    }

    @Test
    void aVertexThatGetsIdleTellsItsNeighbors() {
        verdicts("crown", SYN, 1, 8);
        List<Integer> told = new ArrayList<>();
        for (int flow = 1; flow <= 8; flow++) {
            NetworkObservation observation = packet("crown", FIN, flow);
            told.add(observation.deliveries().size());
            assertThat(observation.deliveries()).extracting(Delivery::sender).allMatch("crown"::equals);
        }
        assertThat(told).containsExactly(0, 0, 0, 0, 0, 0, 3, 3);
        assertThat(interpreter.at("bolt").memory().state("load").cell(0, 0)).isEqualTo(1);
        assertThat(interpreter.at("crown").memory().state("server").cells()).containsExactly(0, 0);
    }
}
