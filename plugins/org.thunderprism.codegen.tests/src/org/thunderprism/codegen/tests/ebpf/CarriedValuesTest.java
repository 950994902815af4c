package org.thunderprism.codegen.tests.ebpf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.codegen.record.TagLayout;
import org.thunderprism.compiler.interpret.NetworkInterpreter;
import org.thunderprism.model.ir.Network;

/** Values that one vertex computes and others use travel with real packets, past vertices that do not know them, and end where the last one is. */
class CarriedValuesTest {

    private static final int PATIENCE = 3_000;

    /** Packets go from bolt past grid and block to vine, and leave there for clock. */
    private static final String PROGRAM = """
        program carrying version "1.0.0" facet bolt
        input Packet {
          size : u16 = ipv4.total_length
          ttl  : u8 = ipv4.ttl
          wire : u32 = packet.length
        }
        state sent locked { packets : u32 }
        state judged locked { large : u32  sum : i64  other : u64 }
        state passed locked { packets : u32  bytes : u32 }
        state last locked { wide : u64  far : i16 }

        module measure at bolt {
          let large = size > 40
          let rest = ttl as i16 - 100
          let pair = [size, size + 1]
          %s
          forward grid
        }
        module judge at grid {
          let weight = rest as i64 * 1_000_000_007
          if large { judged.large += 1 }
          judged.sum += weight
          judged.other += pair[1]
          forward block
        }
        module pass_on at block {
          passed.packets += 1
          passed.bytes += wire
          forward vine
        }
        module end at vine {
          last.wide = (weight as u64) ^ pair[0]
          last.far = rest
          if rest == 0 { drop } else { forward clock }
        }
        """;

    @Test
    void theyReachEveryVertexThatUsesThem() throws Exception {
        travel("");
    }

    @Test
    void theyTravelBesideMessages() throws Exception {
        travel("sent.packets += 1 sync sent.packets to vine");
    }

    private static void travel(String statements) throws Exception {
        Network network = Networks.of(PROGRAM.formatted(statements));
        NetworkInterpreter interpreter = new NetworkInterpreter(network);
        try (Testbed bed = new Testbed(Testbed.NATIVE)) {
            String[] path = {"crown", "bolt", "grid", "block", "vine", "clock"};
            for (int i = 1; i < path.length; i++) {
                bed.connect(path[i - 1], path[i]);
            }
            if (!statements.isEmpty()) {
                bed.connect("bolt", "vine");
            }
            for (int i = 1; i < path.length - 1; i++) {
                bed.run(
                        network,
                        path[i],
                        statements.isEmpty() || i < 4
                                ? new String[] {path[i - 1]}
                                : new String[] {path[i - 1], "bolt"});
                bed.route(path[i], Networks.index(path[i + 1]), path[i + 1]);
            }
            if (!statements.isEmpty()) {
                bed.link(Networks.at(network, "bolt"), "vine");
            }
            for (int i = 0; i < 30; i++) {
                Datagram datagram = new Datagram(0, 90 + i, "*".repeat(i));
                interpreter.run(packet(interpreter, datagram));

                bed.at("crown").send("bolt", datagram.frame());

                if (datagram.ttl() == 100) {
                    assertThat(bed.at("clock").await(1, 100)).as("dropped").isEmpty();
                } else {
                    List<Host.Frame> frames = bed.at("clock").await(1, PATIENCE);
                    assertThat(frames)
                            .extracting(Host.Frame::bytes)
                            .as("without a tag")
                            .containsExactly(datagram.frame());
                }
            }
            for (String vertex : List.of("bolt", "grid", "block", "vine")) {
                Kernel.assertAlike(
                        bed.objectAt(vertex).memory(), interpreter.at(vertex).memory());
                assertThat(bed.objectAt(vertex).dump("thunder_statistics"))
                        .as(vertex)
                        .doesNotContainPattern("(malformed|unreachable|unnoted|untagged)\":[1-9]");
            }
            assertThat(bed.at("clock").await(1, 100))
                    .as("no more than was sent")
                    .isEmpty();
        }
    }

    private static long[] packet(NetworkInterpreter interpreter, Datagram datagram) {
        return interpreter.inputs().stream()
                .mapToLong(input -> switch (input) {
                    case "size" -> datagram.length();
                    case "ttl" -> datagram.ttl();
                    default -> datagram.frame().length;
                })
                .toArray();
    }

    /** The bytes on the wire are those that the layout describes. */
    @Test
    void tagsLieBeforeTheTypeOfWhatFollows() throws Exception {
        Network network = Networks.of(PROGRAM.formatted(""));
        assertThat(TagLayout.of(network).size()).isEqualTo(21);
        Datagram datagram = new Datagram(0, 64, "sixteen letters.");
        try (Testbed bed = new Testbed(Testbed.NATIVE)) {
            bed.connect("crown", "bolt");
            bed.connect("bolt", "grid");
            bed.run(network, "bolt", "crown");
            bed.route("bolt", Networks.index("grid"), "grid");

            bed.at("crown").send("bolt", datagram.frame());

            List<Host.Frame> frames = bed.at("grid").await(1, PATIENCE);
            assertThat(frames).hasSize(1);
            String frame = HexFormat.of().formatHex(frames.get(0).bytes());
            String plain = HexFormat.of().formatHex(datagram.frame());
            assertThat(frame).startsWith(plain.substring(0, 24)).endsWith(plain.substring(24));
            // Type and identifier; who waits for measure's values (grid, vine), large, rest, pair; for judge's nobody.
            assertThat(frame.substring(24, frame.length() - plain.length() + 24))
                    .isEqualTo("88b50000" + "03" + "01" + "ffdc" + "002c002d" + "00" + "0000000000000000");
        }
    }
}
