package org.thunderprism.witness.tests.p4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thunderprism.witness.p4.bind.ProgramBinder;
import org.thunderprism.witness.p4.run.Switch;
import org.thunderprism.witness.p4.run.Switch.PortPacket;
import org.thunderprism.witness.p4.syntax.P4Exception;

/** Programs that a P4 compiler takes, and programs that it refuses. */
class ProgramBinderTest {

    /** A program with one header of two bytes, around the locals and statements of its ingress. */
    private static final String FRAME = """
        #include <core.p4>
        #include <v1model.p4>
        header pair_t { bit<8> a; bit<8> b; }
        struct headers_t { pair_t pair; }
        struct metadata_t { }
        parser P(packet_in packet, out headers_t h, inout metadata_t m, inout standard_metadata_t s) {
            state start { packet.extract(h.pair); transition accept; }
        }
        control V(inout headers_t h, inout metadata_t m) { apply { } }
        control I(inout headers_t h, inout metadata_t m, inout standard_metadata_t s) {
            %s
            apply { s.egress_spec = s.ingress_port; %s }
        }
        control E(inout headers_t h, inout metadata_t m, inout standard_metadata_t s) { apply { } }
        control D(packet_out packet, in headers_t h) { apply { packet.emit(h.pair); } }
        V1Switch(P(), V(), I(), E(), V(), D()) main;
        """;

    private static final String TABLE = """
        action set(bit<8> x) { h.pair.b = x; }
        table t {
            key = { h.pair.a : %s; }
            actions = { set; }
            const default_action = set(8w9);
            size = 4;
            const entries = { %s }
        }
        """;

    private static int second(String locals, String statements, int a, int b) throws P4Exception {
        return answer(ProgramBinder.bind(FRAME.formatted(locals, statements)), a, b)
                        .orElseThrow()
                        .bytes()[1]
                & 0xff;
    }

    private static Optional<PortPacket> answer(Switch device, int... bytes) {
        byte[] packet = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            packet[i] = (byte) bytes[i];
        }
        return device.process(new PortPacket(3, packet));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        h.pair.a + h.pair.b                             # 200 # 100 # 44
        h.pair.a |+| h.pair.b                           # 200 # 100 # 255
        h.pair.b |-| h.pair.a                           # 200 # 100 # 0
        (bit<8>)((int<8>)h.pair.a >> 2)                 # 200 # 0   # 242
        h.pair.a >> 2                                   # 200 # 0   # 50
        h.pair.a << h.pair.b                            # 1   # 9   # 0
        h.pair.a[3:0] ++ h.pair.b[7:4]                  # 0x5A# 0xC3# 0xAC
        ((int<8>)h.pair.a < (int<8>)h.pair.b) ? 8w1 : 8w0 # 200 # 100 # 1
        (h.pair.a < h.pair.b) ? 8w1 : 8w0               # 200 # 100 # 0
        (bit<8>)(bit<4>)h.pair.a                        # 0x5A# 0   # 10
        8w1 + 8w2 * 8w3 & 8w7                           # 0   # 0   # 7
        """)
    void expressions(String expression, String a, String b, int expected) throws P4Exception {
        assertThat(second("", "h.pair.b = " + expression + ";", Integer.decode(a.strip()), Integer.decode(b.strip())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        exact   | 8w1 : set(8w5); 8w2 : set(8w6);                         | 2   | 6
        exact   | 8w1 : set(8w5); 8w2 : set(8w6);                         | 3   | 9
        ternary | 8w0x10 &&& 8w0xF0 : set(8w5); 8w0 &&& 8w1 : set(8w6);   | 16  | 5
        ternary | 8w0x10 &&& 8w0xF0 : set(8w5); 8w0 &&& 8w1 : set(8w6);   | 32  | 6
        lpm     | 8w0x10 &&& 8w0xF0 : set(8w5); 8w0x18 &&& 8w0xF8 : set(8w6); | 0x1A | 6
        range   | 8w3 .. 8w7 : set(8w5); 8w0 .. 8w200 : set(8w6);         | 7   | 5
        range   | 8w3 .. 8w7 : set(8w5); 8w0 .. 8w200 : set(8w6);         | 200 | 6
        """)
    void tables(String kind, String entries, String key, int expected) throws P4Exception {
        assertThat(second(TABLE.formatted(kind, entries), "t.apply();", Integer.decode(key.strip()), 0))
                .isEqualTo(expected);
    }

    @Test
    void registersOutliveThePacket() throws P4Exception {
        Switch device = ProgramBinder.bind(FRAME.formatted(
                "register<bit<8>>(32w4) r; bit<8> n;",
                "r.read(n, 32w1); n = n + h.pair.a; r.write(32w1, n); h.pair.b = n;"));

        assertThat(answer(device, 5, 0).orElseThrow().bytes()).containsExactly(5, 5);
        assertThat(answer(device, 6, 0).orElseThrow().bytes()).containsExactly(6, 11);
        assertThat(device.machine().register(device.registers().get("r"))).containsExactly(0, 11, 0, 0);
    }

    @Test
    void packetsAreDroppedOrComeBackWithWhatWasNotRead() throws P4Exception {
        Switch device = ProgramBinder.bind(
                FRAME.formatted("", "if (h.pair.isValid() && h.pair.a == 8w1) { mark_to_drop(s); }"));

        assertThat(answer(device, 1, 2, 3)).isEmpty();
        assertThat(answer(device, 2, 2, 3).orElseThrow().bytes()).containsExactly(2, 2, 3);
        assertThat(answer(device, 2).orElseThrow().bytes()).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h.pair.b = 16w1;",
                "h.pair.b = h.pair.a / 8w2;",
                "h.pair.b = 8w256;",
                "h.pair.b = h.pair.a << 8;",
                "h.pair.b = h.pair.a + (bit<16>)h.pair.b;",
                "h.pair.b = (bit<8>)(int<16>)h.pair.a;",
                "h.pair.b = (int<8>)h.pair.a;",
                "h.pair.b = h.pair.a[8:1];",
                "h.pair.b = h.pair.c;",
                "if (h.pair.a) { }",
                "h.pair.b = h.pair.a < h.pair.b;",
                "h.pair.b = h.pair.a << (bit<16>)h.pair.b;",
                "h.pair.b = h.pair.a",
                "h.other.setValid();",
                "unknown.apply();"
            })
    void statementsThatAreRefused(String statement) {
        assertThatThrownBy(() -> ProgramBinder.bind(FRAME.formatted("", statement)))
                .isInstanceOf(P4Exception.class)
                .hasMessageMatching("\\d+:\\d+: .*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        bit<8> x;                                              |                                                   | x is unused
        bit<8> x;                                              | h.pair.b = x;                                     | x may be uninitialized
        bit<8> x;                                              | if (h.pair.a == 8w1) { x = 8w1; } h.pair.b = x;   | x may be uninitialized
        bit<8> h;                                              | h = 8w1;                                          | h is declared already
        register<bit<8>>(32w4) r;                              |                                                   | r is unused
        register<bit<8>>(32w4) r; bit<16> x;                   | r.read(x, 32w0);                                  | bit<8> is read here
        action set(bit<8> x) { h.pair.b = 8w1; }               |                                                   | x is unused
        action set(bit<8> x) { h.pair.b = x; }                 |                                                   | set is unused
        """)
    void declarationsThatAreRefused(String locals, String statements, String problem) {
        assertThatThrownBy(() -> ProgramBinder.bind(FRAME.formatted(locals, statements == null ? "" : statements)))
                .isInstanceOf(P4Exception.class)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        exact   | 8w1 : set(8w5); 8w1 : set(8w6);                     | two entries
        ternary | 8w0 &&& 8w1 : set(8w5); 8w2 &&& 8w3 : set(8w6);     | covers this one
        ternary | 8w3 &&& 8w1 : set(8w5);                             | bits that its mask has not
        lpm     | 8w1 &&& 8w5 : set(8w5);                             | no prefix
        range   | 8w7 .. 8w3 : set(8w5);                              | ends before it begins
        exact   | 8w1 &&& 8w3 : set(8w5);                             | has no mask
        exact   | 16w1 : set(8w5);                                    | bit<8> is needed here
        exact   | 8w1 : set(8w5, 8w6);                                | takes 1 arguments
        exact   | 8w1 : drop();                                       | no action of table t
        fuzzy   | 8w1 : set(8w5);                                     | no match kind
        exact   | 8w1 : set(8w5); 8w2 : set(8w5); 8w3 : set(8w5); 8w4 : set(8w5); 8w5 : set(8w5); | room for 4
        """)
    void tablesThatAreRefused(String kind, String entries, String problem) {
        assertThatThrownBy(() -> ProgramBinder.bind(FRAME.formatted(TABLE.formatted(kind, entries), "t.apply();")))
                .isInstanceOf(P4Exception.class)
                .hasMessageContaining(problem);
    }

    @Test
    void aTableIsAppliedOnce() {
        String locals = TABLE.formatted("exact", "8w1 : set(8w5);");

        assertThatThrownBy(() -> ProgramBinder.bind(FRAME.formatted(locals, "t.apply(); t.apply();")))
                .hasMessageContaining("table t is applied twice");
    }

    @Test
    void whateverIsCutOffIsRefused() {
        String program = FRAME.formatted(TABLE.formatted("exact", "8w1 : set(8w5);"), "t.apply();");
        List<String> words = List.of(program.split("(?<=\\W)|(?=\\W)"));

        for (int length = 0; length < words.size() - 1; length += 7) {
            String begin = String.join("", words.subList(0, length));
            assertThatThrownBy(() -> ProgramBinder.bind(begin)).isInstanceOf(P4Exception.class);
        }
    }
}
