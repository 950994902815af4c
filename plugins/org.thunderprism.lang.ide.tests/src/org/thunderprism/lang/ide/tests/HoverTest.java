package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HoverTest extends EditingTest {

    private static final String FLOW = """
        program guard version "1.0.0" facet bolt
        /** What a packet brings. */
        input Flow {
          /** The *whole* length. */
          size : u16 = ipv4.total_length
          kind : u8
        }
        state flow(kind) slots 1024 locked { packets : u32 load : u16[4] }
        """;

    @Test
    void letHasTypeAndWidth() {
        expectHover(
                FLOW + "module m { let w¦ide = size as i32 }", "```thunder", "let wide : i32", "```", "", "32 bits");
        expectHover(
                FLOW + "module m { let x = [size, 1] as i32 let y = ¦x }", "let x : i32[2]", "2 elements of 32 bits");
    }

    @Test
    void documentingCommentIsShown() {
        expectHover(
                FLOW + "module m { let x = si¦ze }",
                "size : u16 = ipv4.total_length",
                "`ipv4.total_length`: 16 bits at byte 2 of the IPv4 header (RFC 791), in network byte order",
                "The *whole* length.");
        expectHover(FLOW.replace("input Flow", "input Fl¦ow"), "input Flow", "What a packet brings.");
    }

    @Test
    void headerFieldHasItsPlace() {
        expectHover(
                "input P { flags : u3 = ipv4.fla¦gs }",
                "`ipv4.flags`: 3 bits at byte 6 of the IPv4 header (RFC 791), in network byte order");
        expectHover(
                "state s(tcp.¦dst_port) slots 2 { n : u8 }",
                "`tcp.dst_port`: 16 bits at byte 2 of the TCP header (RFC 9293), in network byte order");
        expectHoverRange("input P { flags : u3 = «ipv4.flags» }");
        expectHover(
                "input P { t : time = pack¦et.time }",
                "`packet.time`: 64 bits, when the packet arrived, in nanoseconds");
    }

    @Test
    void constantHasItsValue() {
        expectHover(
                "const WI¦NDOW : u32 = 1 << 16", "const WINDOW : u32 = 1 << 16", "Value: 65536 (0x10000)", "32 bits");
        expectHover("const A = 3 const B¦ = A * 2", "const B = A * 2", "Value: 6");
        expectHover("const PATIENCE¦ = 5ms", "Value: 5000000 ns");
    }

    @Test
    void constantHasItsValueAtEveryVertex() {
        expectHover(
                "const LIMIT : u32 = 70 { grid = 90, vine = 50 } module m { let x = LIM¦IT }",
                "const LIMIT : u32 = 70",
                "| vertex | value |",
                "| crown | 70 (0x46) |",
                "| grid | 90 (0x5a) |",
                "| vine | 50 (0x32) |");
    }

    @Test
    void declarationsTellTheirSizes() {
        expectHover(
                FLOW.replace("state flow", "state fl¦ow"),
                "state flow(kind) slots 1024 share locked",
                "1,024 rows × 96 bits = 12 KiB");
        expectHover(
                "table po¦rts(port: u16, kind: u8) -> u4 { (80, 1) => 1, (443, 2) => 2 }",
                "table ports(port: u16 exact, kind: u8 exact) -> u4",
                "2 entries, key 24 bits, result 4 bits");
        expectHover(
                "table near(a: u8 fuzzy) -> i16[2] { tree a <= 3 ? leaf [1, 2] : leaf [3, 4] } module m { let x ="
                        + " ne¦ar(3) }",
                "2 leaves in 1 level, key 8 bits, result 32 bits");
        expectHover(
                "enum Col¦or { red, green = 5, blue }",
                "enum Color : u3 { red, green, blue }",
                "Literals: `red = 0`, `green = 5`, `blue = 6`");
    }

    @Test
    void modelTellsItsShape() throws Exception {
        Files.copy(Path.of("../../examples/traffic_guard/mlp.json"), folder.resolve("mlp.json"));
        expectHover(
                "model ml¦p = pegasus \"mlp.json\"",
                "model mlp = pegasus \"mlp.json\"",
                "10 → 3 × i32, 2 layers, 16 trees, 256 leaves");
    }

    @Test
    void moduleTellsWhereItRuns() {
        expectHover(FLOW + "module m¦ { }", "module m role dataplane", "Runs at bolt");
        expectHover(FLOW + "module one { } module two at vine, clock after o¦ne { }", "Runs at bolt");
        expectHover(FLOW + "module o¦ne at vine, clock { }", "Runs at vine, clock");
    }

    @Test
    void verticesHaveNeighbors() {
        assertThat(hover("module m at vi¦ne { }"))
                .anyMatch(line -> line.startsWith("Vertex 9 of `prism`; neighbors: "));
    }

    @Test
    void languageIsExplained() {
        assertThat(hover("module m { for¦ i in 0 ..< 3 { } }").getFirst()).startsWith("A loop is unrolled");
        assertThat(hover("state s lo¦cked { n : u8 }").getFirst()).startsWith("State outlives a packet.");
        assertThat(hover("module m { let x = argm¦ax([1, 2]) }"))
                .containsExactly(
                        "`argmax(v)`: `u32`: the position of the smallest, largest element; of equal ones the first");
        expectHover("input P { a : u¦16 }", "u16", "From 0 to 65535");
    }

    @Test
    void literalsInOtherNotations() {
        expectHover("const A = 2¦55", "255 = 0xff = 0b11111111, 8 bits");
        expectHover("const A = 10.0.0¦.1", "`u32`: 167772161 = 0xa000001 = 0b1010000000000000000000000001, 28 bits");
        expectHover("const A = 5¦ms", "`time`: 5,000,000 ns");
    }

    @Test
    void operatorsHaveTheTypeOfTheirResult() {
        expectHover(FLOW + "module m { let x = size ¦+ kind }", "`u16`");
    }

    @Test
    void loopShowsWhatItBecomes() {
        expectHover(
                FLOW + "module m { f¦or i in 0 ..< 3 { flow.load[i] = size } }",
                "Expanded at `bolt`:",
                "flow.load[0] = size",
                "flow.load[1] = size",
                "flow.load[2] = size");
    }

    @Test
    void foldShowsItsTree() {
        expectHover(
                FLOW + "module m { let t = s¦um(i in 0 ..< 4) flow.load[i] }",
                "Expanded at `bolt`:",
                "let t = flow.load[0] + flow.load[1] + (flow.load[2] + flow.load[3])");
    }

    @Test
    void callShowsItsBody() {
        expectHover(
                FLOW + "fn twice(x: u16) -> u16 = x * 2 module m { let t = twi¦ce(size) }",
                "fn twice(x: u16) -> u16",
                "Expanded at `bolt`:",
                "let t = size * 2");
    }

    @Test
    void longExpansionIsCut() {
        assertThat(hover(FLOW + "module m { f¦or i in 0 ..< 40 { flow.load[i % 4] = size } }"))
                .contains("// … 30 more lines");
    }

    @Test
    void programWithErrorsIsNotExpanded() {
        assertThat(hover(FLOW + "module m { f¦or i in 0 ..< 3 { flow.load[i] = sise } }"))
                .noneMatch(line -> line.startsWith("Expanded"));
    }

    @Test
    void diagnosticIsExplained() {
        assertThat(hover(FLOW + "state last locked { n : u8 } module m { last.n = si¦ze }"))
                .anyMatch(line -> line.startsWith("*Narrowing.* A wider value is given to a narrower place"))
                .noneMatch(line -> line.contains("error=TP1203"));
    }

    @Test
    void nothingIsSaidOfBlanksAndComments() {
        expectNoHover("module m { // no¦thing\n }");
        expectNoHover("module m {\n\n¦\n}");
        expectNoHover("¦");
        expectNoHover("module m { let x = unkn¦own_name".replace("unkn¦own_name", "¦"));
    }
}
