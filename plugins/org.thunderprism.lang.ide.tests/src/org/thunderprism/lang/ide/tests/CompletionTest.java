package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.contentassist.CompletionRequests;
import org.thunderprism.lang.ide.contentassist.Completions;
import org.thunderprism.lang.ide.tests.client.MarkedText;
import org.thunderprism.lang.ide.workspace.SourceFile;

class CompletionTest extends EditingTest {

    private static final String FLOW = """
        program guard version "1.0.0" facet bolt
        /** What a packet brings. */
        input Flow {
          /** Bytes. */
          ip_size : u16 = ipv4.total_length
          kind : u8
        }
        enum Device { camera, sensor }
        const LIMIT : u32 = 70
        const ROUNDS = 3
        state flow(kind) slots 1024 locked { packets : u32 load : u16[4] }
        fn twice(x: u16) -> u16 = x * 2
        table ports(port: u16) -> u8 { 80 => 1 }
        module first {
          let wide = ip_size as u32
          let device = kind as Device
          counter seen[3]
        }
        """;

    private static String inModule(String statement) {
        return FLOW + "module m {\n  " + statement + "\n}\n";
    }

    @Nested
    class Values {

        @Test
        void namesInScope() {
            expectCompletion(
                    inModule("let x = ¦"),
                    "wide",
                    "device",
                    "ip_size",
                    "kind",
                    "flow.packets",
                    "seen",
                    "Device.camera",
                    "LIMIT",
                    "twice",
                    "ports",
                    "argmax",
                    "sum in range",
                    "self");
            expectNoCompletion(inModule("let x = ¦"), "x", "Flow", "flow", "Device", "first", "bolt", "const", "ROUND");
        }

        @Test
        void whatFitsComesFirst() {
            expectCompletionFirst(inModule("let x : u16 = ¦"), "ip_size", "vertices", "twice", "self", "kind");
            expectCompletionFirst(inModule("let x : u32 = ¦"), "wide", "flow.packets", "LIMIT");
            expectCompletionFirst(inModule("let x : Device = ¦"), "device", "Device.camera", "Device.sensor");
            expectCompletionFirst(inModule("flow.packets += ¦"), "wide", "flow.packets", "LIMIT");
            expectCompletionFirst(inModule("let x = twice(¦"), "ip_size");
            expectCompletionFirst(inModule("let x = device == ¦"), "device", "Device.camera", "Device.sensor");
            expectCompletionFirst(inModule("let busy = kind > 3\n  if ¦ { }"), "busy");
        }

        @Test
        void innerNamesOfLoopsAndBlocks() {
            expectCompletionFirst(inModule("for i in 0 ..< 3 { let q = ¦ }"), "i");
            expectCompletion(inModule("let a = 1\n  if kind > a {\n    let b = 2\n    let c = ¦\n  }"), "a", "b");
            expectNoCompletion(inModule("if kind > 1 { let b = 2 }\n  let c = ¦"), "b", "c");
            expectNoCompletion(inModule("for i in 0 ..< 3 { }\n  let c = ¦"), "i");
            expectNoCompletion(inModule("for i in 0 ..< ¦ { }"), "i");
            expectNoCompletion(inModule("for i in ¦"), "i", "ip_size", "flow.packets");
            expectCompletion(inModule("let c = sum(i in 0 ..< 3) ¦"), "i");
            expectNoCompletion(inModule("let c = ¦\n  let later = 1"), "later");
        }

        @Test
        void prefixesAndInitials() {
            expectCompletionsExactly(inModule("let x = ip¦"), "ip_size");
            expectCompletionsExactly(inModule("let x = is¦"), "ip_size");
            expectCompletionsExactly(inModule("let x = fp¦"), "flow.packets");
            expectCompletionsExactly(inModule("let x = LIM¦ + 2"), "LIMIT");
            expectCompletionText("const LIMIT = 3 const B = LI¦", "LIMIT", "const LIMIT = 3 const B = LIMIT");
        }

        @Test
        void membersBehindTheDot() {
            expectCompletionsExactly(inModule("let x = flow.¦"), "packets", "load");
            expectCompletionsExactly(inModule("let x = flow.pa¦"), "packets");
            expectCompletionsExactly(inModule("let x = Device.¦"), "camera", "sensor");
            expectCompletionsExactly(inModule("flow.¦"), "packets", "load");
            expectCompletionsExactly(inModule("match device { Device.¦ }"), "camera", "sensor");
        }

        @Test
        void functionSeesItsParametersAndConstants() {
            String function = FLOW + "fn f(a: u8, b: u16) -> u16 = ¦";
            expectCompletionFirst(function, "b");
            expectCompletion(function, "a", "LIMIT", "twice", "Device.camera");
            expectNoCompletion(function, "f", "ip_size", "wide", "flow.packets");
        }

        @Test
        void constantsSeeConstants() {
            expectCompletion(FLOW + "const B = ¦", "LIMIT", "ROUNDS");
            expectNoCompletion(FLOW + "const B = ¦", "B", "ip_size", "wide", "flow.packets", "ports", "hash");
            expectNoCompletion(inModule("match kind { ¦ }"), "ip_size", "wide");
        }

        @Test
        void messageModuleHasNoPacket() {
            String module = FLOW + "module m on flow.packets {\n  let x = ¦\n}";
            expectCompletion(module, "flow.packets", "LIMIT");
            expectNoCompletion(module, "ip_size", "wide");
            expectNoCompletion(FLOW + "module m on flow.packets {\n  ¦\n}", "drop", "pass");
        }

        @Test
        void ambiguousFeaturesAreQualified() {
            expectCompletion("input A { size : u8 } input B { size : u8 } module m { let x = ¦ }", "A.size", "B.size");
        }

        @Test
        void callsHaveAPlaceForEveryArgument() {
            expectCompletionText(
                    "fn clamp(x: i32, low: i32) -> i32 = x module m { let y = cl¦ }",
                    "clamp",
                    "fn clamp(x: i32, low: i32) -> i32 = x module m { let y = clamp(${1:x}, ${2:low}) }");
            expectCompletionText("module m { let y = has¦ }", "hash", "module m { let y = hash(${1:seed}, ${2:a}) }");
        }
    }

    @Nested
    class Statements {

        @Test
        void templatesBeginStatements() {
            expectCompletion(
                    inModule("¦"),
                    "let",
                    "if",
                    "if else",
                    "for",
                    "select",
                    "match",
                    "sync",
                    "echo",
                    "drop",
                    "counter",
                    "flow.packets");
            expectNoCompletion(inModule("¦"), "ip_size", "LIMIT", "module", "const", "as");
            expectNoCompletion(inModule("if kind > 2 { ¦ }"), "counter");
            expectNoCompletion(inModule("let x = kind ¦"), "let", "if", "flow.packets");
            expectCompletionText(
                    "module m {\n  fo¦\n}", "for", "module m {\n  for ${1:i} in ${2:0} ..< ${3:n} {\n\t$0\n}\n}");
        }

        @Test
        void conversionsFollowValues() {
            expectCompletion(inModule("let x = kind ¦"), "as", "sat");
            expectCompletionFirst(inModule("let x = kind as ¦"), "bool", "i16");
            expectCompletion(inModule("let x = kind as ¦"), "Device");
        }

        @Test
        void casesOfAnEnum() {
            expectCompletionFirst(
                    inModule("match device {\n    ¦\n  }"), "Device.camera", "Device.sensor", "all cases", "_ => pass");
            expectCompletionText(
                    inModule("match device {\n    al¦\n  }"),
                    "all cases",
                    inModule("match device {\n    Device.camera => pass,\nDevice.sensor => pass,\n  }"));
            expectNoCompletion(inModule("match device { Device.camera => pass, ¦ }"), "all cases");
            expectCompletionsExactly(
                    inModule("match device { Device.camera => ¦ }"),
                    "drop",
                    "forward",
                    "mark",
                    "mirror",
                    "pass",
                    "reply");
        }

        @Test
        void whereToSend() {
            expectCompletionsExactly(inModule("sync ¦"), "device", "wide", "flow.load", "flow.packets", "seen");
            expectCompletion(inModule("sync wide to ¦"), "vine", "all", "neighbors", "ring", "others");
            expectCompletion(inModule("sync wide to vine ¦"), "when");
            expectCompletionFirst(inModule("forward ¦"), "block", "bolt", "clock");
        }

        @Test
        void tablesOfAMap() {
            expectCompletionsExactly(inModule("let x = map(partition([kind], size 1), table ¦)"), "ports");
        }
    }

    @Nested
    class Declarations {

        @Test
        void templatesBeginDeclarations() {
            expectCompletionFirst("¦", "program", "import", "const");
            expectCompletion(FLOW + "¦", "const", "enum", "input", "state with keys", "table", "model", "fn", "module");
            expectNoCompletion(FLOW + "¦", "let", "if", "import", "program");
            expectCompletion("const A = 3\n¦", "module");
            expectNoCompletion("const A = 3\n¦", "as", "sat");
        }

        @Test
        void headerOfAProgram() {
            expectCompletionsExactly("program p ¦", "version");
            expectCompletion("program p version \"1.0.0\" facet ¦", "crown", "bolt", "clock");
            expectCompletionsExactly("program p version \"1.0.0\" facet bolt on ¦", "prism");
        }

        @Test
        void headerFields() {
            expectCompletionFirst("input P { a : u8 = ¦ }", "ipv4.protocol", "ipv4.tos", "ipv4.ttl");
            expectCompletion("input P { a : u8 = ipv4.¦ }", "ipv4.ttl", "ipv4.src");
            expectNoCompletion("input P { a : u8 = ipv4.¦ }", "tcp.flags");
            expectCompletionText("input P { a : u8 = ipv4.t¦ }", "ipv4.ttl", "input P { a : u8 = ipv4.ttl }");
            expectCompletionText(
                    "input P {\n  ipv4_s¦\n}",
                    "ipv4_src : u32 = ipv4.src",
                    "input P {\n  ${1:ipv4_src} : u32 = ipv4.src\n}");
            expectNoCompletion("input P {\n  a : u32 = ipv4.src\n  ¦\n}", "ipv4_src : u32 = ipv4.src");
            expectCompletion("input F { kind : u8 } state s(¦) slots 8 { n : u8 }", "kind", "ipv4.src");
        }

        @Test
        void types() {
            expectCompletionsExactly(
                    "input P { a : ¦ }", "bool", "i16", "i32", "i64", "i8", "time", "u16", "u32", "u64", "u8");
            expectCompletion("input P { a : u1¦ }", "u1", "u12", "u16");
            expectCompletion("enum Color { red } state s { a : ¦ }", "Color");
        }

        @Test
        void wordsOfDeclarations() {
            expectCompletion("state s(ipv4.src) slots 16 ¦{ }", "share", "evict", "bypass", "locked", "per_cpu");
            expectNoCompletion("state s(ipv4.src) slots 16 ¦{ }", "as", "sat");
            expectCompletionsExactly("module m ¦{ }", "after", "at", "on", "role");
            expectCompletionsExactly("module m role ¦{ }", "control", "dataplane", "metrics");
            expectCompletionsExactly("table t(a: u8 ¦) -> u8 { }", "exact", "fuzzy", "lpm", "range", "ternary");
            expectCompletionsExactly("model m = ¦", "onnx", "pegasus");
        }

        @Test
        void modulesAndVertices() {
            expectCompletionsExactly(FLOW + "module m after ¦ { }", "first");
            expectNoCompletion(FLOW + "module m at bolt, ¦ { }", "bolt");
            expectNoCompletion("const A : u8 = 3 { vine = 4, ¦ }", "vine");
        }

        @Test
        void filesByTheirKind() throws IOException {
            Files.createDirectories(folder.resolve("lib"));
            Files.writeString(folder.resolve("lib/flows.thunder"), "const A = 1\n");
            Files.writeString(
                    folder.resolve("other.thunder"), "// A program.\nprogram o version \"1.0.0\" facet bolt\n");
            Files.writeString(folder.resolve("lab.topology"), "topology lab\nvertex a\n");
            Files.writeString(folder.resolve("model.json"), "{}");
            Files.writeString(folder.resolve("trees.onnx"), "");
            Files.writeString(folder.resolve("rows.csv"), "a,b\n");
            expectCompletionsExactly("import \"¦\"", "lib/flows.thunder", "lab.topology");
            expectCompletionText("import \"lib/¦", "lib/flows.thunder", "import \"lib/flows.thunder");
            expectCompletionText("import \"fl¦ibs.thunder\"", "lib/flows.thunder", "import \"lib/flows.thunder\"");
            expectCompletionsExactly("model m = pegasus \"¦\"", "model.json");
            expectCompletionsExactly("model m = onnx \"¦\"", "trees.onnx");
            expectCompletionsExactly("table t(a: u8) -> u8 from \"¦\"", "rows.csv");
            expectCompletionsExactly("program p version \"¦\"");
        }

        @Test
        void nothingInCommentsAndNumbers() {
            expectCompletionsExactly("module m { // ¦\n}");
            expectCompletionsExactly("/* ¦ */ module m { }");
            expectCompletionsExactly(inModule("let x = 12¦"));
        }
    }

    @Test
    void kindsAndDetails() {
        CompletionItem feature = item(inModule("let x = ip¦"), "ip_size");
        assertThat(feature.getKind()).isEqualTo(CompletionItemKind.Field);
        assertThat(feature.getDetail()).isEqualTo("u16");
        assertThat(feature.getInsertTextFormat()).isNotEqualTo(InsertTextFormat.Snippet);
        CompletionItem function = item(inModule("let x = tw¦"), "twice");
        assertThat(function.getDetail()).isEqualTo("fn twice(x: u16) -> u16");
        assertThat(function.getInsertTextFormat()).isEqualTo(InsertTextFormat.Snippet);
    }

    @Test
    void documentationComesWhenItIsAskedFor() {
        expectDocumentation(inModule("let x = ip¦"), "ip_size", "ip_size : u16 = ipv4.total_length", "Bytes.");
        expectDocumentation(
                inModule("let x = argm¦"),
                "argmax",
                "`argmax(v)`: `u32`: the position of the smallest, largest element; of equal ones the first");
        expectDocumentation(
                "input P { a : u8 = ipv4.tt¦ }",
                "ipv4.ttl",
                "`ipv4.ttl`: 8 bits at byte 8 of the IPv4 header (RFC 791), in network byte order");
        expectDocumentation("module m { sy¦ }", "sync", "module tell at all {");
        expectDocumentation("module m at vi¦", "vine", "vertex vine");
        expectDocumentation("input P { a : u1¦ }", "u16", "From 0 to 65535");
    }

    @Test
    void clientsWithoutSnippetsGetPlainText() {
        MarkedText place = MarkedText.of(inModule("let x = tw¦"));
        CompletionItem item = service(CompletionRequests.class)
                .complete(program(place.text()), completionAt(place), false)
                .getItems()
                .getFirst();
        assertThat(item.getTextEdit().getLeft().getNewText()).isEqualTo("twice(x)");
    }

    /** Processor time, which does not depend on what else the machine does. */
    @Test
    void longFilesAreNoSlower() {
        StringBuilder text = new StringBuilder(FLOW);
        for (int index = 0; index < 200; index++) {
            text.append("""
                module m%1$d role dataplane {
                  let x%1$d = [kind, ip_size, kind] as i32
                  if kind > 3 && ip_size < 10 {
                    mark 3
                  } else {
                    let q = ip_size + 3 * twice(ip_size)
                    mark q
                  }
                  match kind { 0 => pass, 1 => drop, _ => mark 7 }
                }
                """.formatted(index));
        }
        String marked = text + "module z {\n  let y = ip_size + ¦\n}\n";
        MarkedText place = MarkedText.of(marked);
        SourceFile file = program(place.text());
        assertThat(place.text().lines().count()).isGreaterThan(2_000);
        Completions completions = service(Completions.class);
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < 60; round++) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            assertThat(completions.at(file, place.start())).isNotEmpty();
            times.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin);
        }
        List<Long> warm = new ArrayList<>(times.subList(20, 60));
        Collections.sort(warm);
        assertThat(warm.get(37)).as("95th percentile in nanoseconds").isLessThan(50_000_000L);
    }
}
