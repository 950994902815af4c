package org.thunderprism.codegen.tests.ebpf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thunderprism.compiler.interpret.NetworkInterpreter;
import org.thunderprism.compiler.interpret.Verdict;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.witness.WitnessException;

/** Programs at the ends of wires: verdicts happen to real packets, and messages reach other vertices and come back. */
class TrafficTest {

    private static final int PATIENCE = 3_000;
    private static final int SILENCE = 100;

    /** Verdicts alone, and verdicts of packets that set off messages, which happen at the traffic-control hook. */
    @ParameterizedTest
    @ValueSource(strings = {"", "sync seen.packets to grid"})
    void everyVerdictHappens(String statement) throws Exception {
        Network network = Networks.of("""
            program verdicts version "1.0.0" facet bolt
            input Packet { kind : u8 = ipv4.tos }
            state seen locked { packets : u32 }
            module decide at bolt {
              seen.packets += 1
              %s
              match kind {
                4 => drop,
                8 => mark 0xabcdef01,
                12 => forward vine,
                16 => mirror vine,
                20 => reply,
                _ => pass
              }
            }
            """.formatted(statement));
        NetworkInterpreter interpreter = new NetworkInterpreter(network);
        try (Testbed bed = new Testbed(Testbed.GENERIC)) {
            bed.connect("crown", "bolt");
            bed.connect("bolt", "vine");
            bed.connect("bolt", "grid");
            receiveDatagrams(bed, "bolt", "crown");
            LoadedObject bolt = bed.run(network, "bolt", "crown");
            bed.route("bolt", Networks.index("vine"), "vine");
            if (!statement.isEmpty()) {
                bed.link(Networks.at(network, "bolt"), "grid");
            }
            for (int kind = 0; kind <= 24; kind += 4) {
                Datagram datagram = new Datagram(kind, 64, "packet " + kind);
                Verdict verdict =
                        interpreter.runAt("bolt", null, kind).at("bolt").verdict();

                bed.at("crown").send("bolt", datagram.frame());

                assertHappened(verdict, datagram, bed);
                if (!statement.isEmpty()) {
                    assertThat(bed.at("grid").await(1, PATIENCE)).as("sync").hasSize(1);
                }
            }
            Kernel.assertAlike(bolt.memory(), interpreter.at("bolt").memory());
            assertThat(bolt.dump("thunder_statistics"))
                    .doesNotContainPattern("(malformed|unreachable|unnoted)\":[1-9]");
        }
    }

    private static void receiveDatagrams(Testbed bed, String vertex, String port) throws WitnessException {
        Host host = bed.at(vertex);
        host.run("ip", "link", "set", port, "address", Datagram.RECEIVER);
        host.run("ip", "address", "add", Datagram.ADDRESS, "dev", port);
        host.listen(Datagram.PORT);
    }

    private static void assertHappened(Verdict verdict, Datagram datagram, Testbed bed) throws WitnessException {
        List<Host.Frame> delivered = bed.at("bolt").await(2, SILENCE).stream()
                .filter(frame -> frame.port().isEmpty())
                .toList();
        List<byte[]> forwarded = bytes(bed.at("vine").await(2, SILENCE));
        List<byte[]> returned = bytes(bed.at("crown").await(2, SILENCE));
        switch (verdict.kind()) {
            case PASS, MIRROR, MARK -> {
                assertThat(delivered).as("%s", verdict).hasSize(1);
                assertThat(new String(delivered.get(0).bytes())).isEqualTo(datagram.text());
                assertThat(delivered.get(0).mark()).isEqualTo((int) verdict.argument() * marks(verdict));
            }
            default -> assertThat(delivered).as("%s", verdict).isEmpty();
        }
        switch (verdict.kind()) {
            case FORWARD, MIRROR -> assertThat(forwarded).as("%s", verdict).containsExactly(datagram.frame());
            default -> assertThat(forwarded).as("%s", verdict).isEmpty();
        }
        switch (verdict.kind()) {
            case REPLY -> assertThat(returned).as("%s", verdict).containsExactly(datagram.returned());
            default -> assertThat(returned).as("%s", verdict).isEmpty();
        }
    }

    private static int marks(Verdict verdict) {
        return switch (verdict.kind()) {
            case MARK -> 1;
            default -> 0;
        };
    }

    private static List<byte[]> bytes(List<Host.Frame> frames) {
        return new ArrayList<>(frames.stream().map(Host.Frame::bytes).toList());
    }

    @Test
    void messagesReachTheirVerticesAndAreAnswered() throws Exception {
        Network network = Networks.of("""
            program talking version "1.0.0" facet bolt
            input Packet { size : u16 = ipv4.total_length }
            state load locked { bytes : u64[vertices] }
            state asked locked { times : u32[vertices] }
            state heard locked { answers : u16 }
            state arrived locked { packets : u32 }
            state sizes(ipv4.src) slots 16 share locked { last : u16 }
            module meter at bolt {
              load.bytes[self] += size
              sizes.last = size
              sync load.bytes[self] to grid, vine
              sync sizes.last to vine when size > 40
              if size > 42 { forward grid }
            }
            module count at grid { arrived.packets += 1 }
            module answer at grid, vine on load.bytes {
              asked.times[self] += 1
              echo asked.times[self]
            }
            module listen at bolt on asked.times {
              heard.answers += 1
            }
            """);
        NetworkInterpreter interpreter = new NetworkInterpreter(network);
        try (Testbed bed = new Testbed(Testbed.NATIVE)) {
            bed.connect("crown", "bolt");
            bed.connect("bolt", "grid");
            bed.connect("bolt", "vine");
            List<LoadedObject> objects = List.of(
                    bed.run(network, "bolt", "crown", "grid", "vine"),
                    bed.run(network, "grid", "bolt"),
                    bed.run(network, "vine", "bolt"));
            bed.link(Networks.at(network, "bolt"), "grid");
            bed.link(Networks.at(network, "bolt"), "vine");
            bed.route("bolt", Networks.index("grid"), "grid");
            for (int i = 0; i < 20; i++) {
                Datagram datagram = new Datagram(0, 64, "*".repeat(i));
                long[] packet = {datagram.length(), 0x0a630002};
                if (interpreter.runAt("bolt", null, packet).at("bolt").verdict().kind() == VerdictKind.FORWARD) {
                    interpreter.runAt("grid", "bolt", packet);
                }

                bed.at("crown").send("bolt", datagram.frame());

                // Each answer passes XDP and the traffic-control hook of its vertex.
                Thread.sleep(5);
            }
            for (LoadedObject object : objects) {
                Kernel.assertAlike(
                        object.memory(), interpreter.at(object.vertex()).memory());
            }
        }
    }
}
