package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuickFixTest extends EditingTest {

    @Nested
    class Names {

        @Test
        void nameThatWasMeant() {
            expectQuickFix(
                    "TP1101",
                    "input P { size : u8 }\nmodule m {\n  let x = sise + 1 // sise\n}\n",
                    "Change to 'size'",
                    "input P { size : u8 }\nmodule m {\n  let x = size + 1 // sise\n}\n");
            expectQuickFix(
                    "TP1110",
                    "state s { count : u8 }\nmodule m { let x = s.cuont }\n",
                    "Change to 'count'",
                    "state s { count : u8 }\nmodule m { let x = s.count }\n");
            expectQuickFix("TP1103", "module m at grit { }\n", "Change to 'grid'", "module m at grid { }\n");
            expectQuickFix(
                    "TP1111",
                    "program p version \"1.0.0\" facet blot\n",
                    "Change to 'bolt'",
                    "program p version \"1.0.0\" facet bolt\n");
        }

        @Test
        void declarationThatIsMissing() {
            expectQuickFix(
                    "TP1101",
                    "/** Decides. */\nmodule m {\n  let x = LIMIT + 1\n}\n",
                    "Create constant 'LIMIT'",
                    "const LIMIT = 0\n\n/** Decides. */\nmodule m {\n  let x = LIMIT + 1\n}\n");
            expectQuickFix(
                    "TP1101",
                    "module m {\n  // Twice.\n  let x = LIMIT + 1\n}\n",
                    "Create 'let LIMIT'",
                    "module m {\n  // Twice.\n  let LIMIT = 0\n  let x = LIMIT + 1\n}\n");
            expectQuickFix(
                    "TP1101",
                    "input P { size : u8 }\n\nmodule m { let x = twice(size, 1) }\n",
                    "Create function 'twice'",
                    "input P { size : u8 }\n\n"
                            + "fn twice(size: u8, value_2: u32) -> u32 = 0\n\n"
                            + "module m { let x = twice(size, 1) }\n");
            expectQuickFix(
                    "TP1101",
                    "module m after setup { }\n",
                    "Create module 'setup'",
                    "module setup {\n}\n\nmodule m after setup { }\n");
            expectQuickFix(
                    "TP1101",
                    "input P { c : Color }\n",
                    "Create enum 'Color'",
                    "enum Color { first }\n\ninput P { c : Color }\n");
            expectQuickFix(
                    "TP1110",
                    "enum Color { red } // one\nconst A = Color.blue\n",
                    "Create literal 'blue' of enum Color",
                    "enum Color { red, blue } // one\nconst A = Color.blue\n");
            expectQuickFix(
                    "TP1110",
                    "state s {\n  count : u8 // so many\n}\nmodule m { let x = s.total }\n",
                    "Create field 'total' of state s",
                    "state s {\n  count : u8\n  total : u32 // so many\n}\nmodule m { let x = s.total }\n");
        }

        @Test
        void declarationThatComesTooLate() {
            expectQuickFix(
                    "TP1101",
                    "module m {\n  let x = y + 1\n  // why\n  let y = 2\n}\n",
                    "Move 'let y' up",
                    "module m {\n  let y = 2\n  let x = y + 1\n  // why\n}\n");
        }

        @Test
        void libraryThatDeclaresTheName() throws IOException {
            Files.writeString(folder.resolve("limits.thunder"), "const HIGHEST = 3\n");
            expectQuickFix(
                    "TP1101",
                    "program p version \"1.0.0\" facet bolt\n\nmodule m { let x = HIGHEST }\n",
                    "Import \"limits.thunder\"",
                    "program p version \"1.0.0\" facet bolt\n\n"
                            + "import \"limits.thunder\"\n\n"
                            + "module m { let x = HIGHEST }\n");
            Files.delete(folder.resolve("limits.thunder"));
        }

        @Test
        void ambiguousAndDoubleNames() {
            expectQuickFixes(
                    "TP1104",
                    "input A { size : u8 }\ninput B { size : u8 }\nmodule m { let x = size }\n",
                    "Write A.size",
                    "Write B.size");
            expectQuickFix("TP1108", "const A = 1\nconst A = 2\n", "Rename to 'A_2'", "const A = 1\nconst A_2 = 2\n");
            expectQuickFix(
                    "TP1112",
                    "module m at bolt, vine, bolt { }\n",
                    "Remove the repetition",
                    "module m at bolt, vine { }\n");
            expectQuickFix(
                    "TP1333",
                    "const A = 1 { vine = 2, vine = 3, grid = 4 }\n",
                    "Remove the repetition",
                    "const A = 1 { vine = 2, grid = 4 }\n");
        }

        @Test
        void headerFieldOfThatKind() {
            expectQuickFix(
                    "TP1214",
                    "input P { a : u16 = ipv4.lenght }\n",
                    "Change to 'ipv4.total_length'",
                    "input P { a : u16 = ipv4.total_length }\n");
        }
    }

    @Nested
    class Types {

        private static final String INPUT = "input P { a : u8 b : i8 wide : u32 }\nstate s locked { last : u8 }\n";

        @Test
        void narrowingSaysHow() {
            String text = INPUT + "module m { s.last = wide + 1 }\n";
            expectQuickFixes(
                    "TP1203",
                    text,
                    "Convert with `as u8` (keeps the low bits)",
                    "Convert with `sat u8` (takes the nearest value)",
                    "Declare as u32");
            expectQuickFix(
                    "TP1203",
                    text,
                    "Convert with `sat u8` (takes the nearest value)",
                    INPUT + "module m { s.last = (wide + 1) sat u8 }\n");
            expectQuickFix(
                    "TP1203",
                    text,
                    "Declare as u32",
                    INPUT.replace("last : u8", "last : u32") + "module m { s.last = wide + 1 }\n");
            expectQuickFix(
                    "TP1203",
                    INPUT + "module m { let x : u16 = wide }\n",
                    "Convert with `as u16` (keeps the low bits)",
                    INPUT + "module m { let x : u16 = wide as u16 }\n");
        }

        @Test
        void sidesWithoutACommonType() {
            expectQuickFix(
                    "TP1202",
                    INPUT + "module m { let x = a + b }\n",
                    "Convert the left side with `as i8`",
                    INPUT + "module m { let x = a as i8 + b }\n");
            expectQuickFix(
                    "TP1202",
                    INPUT + "module m { let x = [a, b] }\n",
                    "Convert all elements with `as i64`",
                    INPUT + "module m { let x = [a, b] as i64 }\n");
        }

        @Test
        void constantsWithinBounds() {
            expectQuickFix("TP1204", "const A : u8 = 300\n", "Declare as u16", "const A : u16 = 300\n");
            expectQuickFix("TP1204", "const A : u8 = 300\n", "Use 255", "const A : u8 = 255\n");
            expectQuickFix(
                    "TP1209",
                    "const V = [1, 2]\nmodule m { let x = V[2] }\n",
                    "Use the last index, 1",
                    "const V = [1, 2]\nmodule m { let x = V[1] }\n");
            expectQuickFix(
                    "TP1216", "enum K : u1 { a, b, c }\n", "Declare the enum as u8", "enum K : u8 { a, b, c }\n");
        }

        @Test
        void truthIsCompared() {
            expectQuickFix(
                    "TP1201",
                    INPUT + "module m { if a & 3 { drop } }\n",
                    "Compare with 0",
                    INPUT + "module m { if a & 3 != 0 { drop } }\n");
            expectQuickFix(
                    "TP1212",
                    INPUT + "module m { let x = !(a as bool) }\n",
                    "Compare with 0",
                    INPUT + "module m { let x = !(a != 0) }\n");
        }

        @Test
        void argumentsThatFit() {
            expectQuickFix(
                    "TP1206",
                    "fn f(a: u8, b: bool) -> u8 = a\nmodule m { let x = f(1) }\n",
                    "Add what is missing",
                    "fn f(a: u8, b: bool) -> u8 = a\nmodule m { let x = f(1, false) }\n");
            expectQuickFix(
                    "TP1206",
                    "fn f(a: u8) -> u8 = a\nmodule m { let x = f(1, 2, 3) }\n",
                    "Remove what is too much",
                    "fn f(a: u8) -> u8 = a\nmodule m { let x = f(1) }\n");
        }

        @Test
        void shiftsByUnsignedCounts() {
            expectQuickFix(
                    "TP1205",
                    INPUT + "module m { let x = a << b }\n",
                    "Convert the count with `as u32`",
                    INPUT + "module m { let x = a << b as u32 }\n");
        }
    }

    @Nested
    class Declarations {

        @Test
        void concurrency() {
            String text = "state s { n : u32 } // state\nmodule m { s.n += 1 }\n";
            expectQuickFixes(
                    "TP1305", text, "Say `locked`: one value for all cores", "Say `per_cpu`: a value for each core");
            expectQuickFix(
                    "TP1305",
                    text,
                    "Say `locked`: one value for all cores",
                    "state s locked { n : u32 } // state\nmodule m { s.n += 1 }\n");
        }

        @Test
        void slots() {
            expectQuickFix(
                    "TP1303",
                    "state s(ipv4.src) slots 1000 { n : u8 }\n",
                    "Use 1024 slots",
                    "state s(ipv4.src) slots 1024 { n : u8 }\n");
            expectQuickFix(
                    "TP1303",
                    "state s(ipv4.src) slots 1000 { n : u8 }\n",
                    "Use 512 slots",
                    "state s(ipv4.src) slots 512 { n : u8 }\n");
            expectQuickFix(
                    "TP1304",
                    "state s(ipv4.src) { n : u8 }\n",
                    "Add slots 65536",
                    "state s(ipv4.src) slots 65536 { n : u8 }\n");
            expectQuickFix("TP1304", "state s slots 8 { n : u8 }\n", "Remove slots", "state s { n : u8 }\n");
            expectQuickFix("TP1304", "state s evict { n : u8 }\n", "Remove the policy", "state s { n : u8 }\n");
        }

        @Test
        void tables() {
            expectQuickFix(
                    "TP1325",
                    "table t(a: u8) -> u8 { 3 .. 5 => 1 }\n",
                    "Declare key a range",
                    "table t(a: u8 range) -> u8 { 3 .. 5 => 1 }\n");
            expectQuickFix(
                    "TP1325",
                    "table t(a: u8 range) -> u8 { 7 .. 5 => 1 }\n",
                    "Swap the ends",
                    "table t(a: u8 range) -> u8 { 5 .. 7 => 1 }\n");
            expectQuickFix(
                    "TP1326",
                    "table t(a: u8) -> u8 size 1 { 3 => 1, 4 => 2 }\n",
                    "Raise the size to 2",
                    "table t(a: u8) -> u8 size 2 { 3 => 1, 4 => 2 }\n");
        }

        @Test
        void headerAndPlaces() {
            expectQuickFix(
                    "TP1327",
                    "program p version \"1.2\" facet bolt\n",
                    "Write \"1.2.0\"",
                    "program p version \"1.2.0\" facet bolt\n");
            expectQuickFix(
                    "TP1302",
                    "module a after b { }\nmodule b after a { }\n",
                    "Do not wait for a",
                    "module a after b { }\nmodule b { }\n");
        }

        @Test
        void nearestFile() throws IOException {
            Files.createDirectories(folder.resolve("lib"));
            Files.writeString(folder.resolve("lib/flows.thunder"), "const A = 1\n");
            expectQuickFix(
                    "TP1105",
                    "import \"lib/flow.thunder\"\n",
                    "Change to \"lib/flows.thunder\"",
                    "import \"lib/flows.thunder\"\n");
            expectQuickFix(
                    "TP1105",
                    "import \"flows.thunder\"\n",
                    "Change to \"lib/flows.thunder\"",
                    "import \"lib/flows.thunder\"\n");
            expectQuickFix("TP1105", "import \"away.thunder\"\nconst B = 1\n", "Remove the import", "const B = 1\n");
            expectQuickFix(
                    "TP1106",
                    "import \"lib\\\\flows.thunder\"\n",
                    "Write \"lib/flows.thunder\"",
                    "import \"lib/flows.thunder\"\n");
            Files.delete(folder.resolve("lib/flows.thunder"));
        }
    }

    @Nested
    class Statements {

        @Test
        void unusedNamesGo() {
            expectQuickFix(
                    "TP1321",
                    "input P { a : u8 }\nmodule m {\n  if a > 1 {\n    let x = 3 // three\n    drop\n  }\n}\n",
                    "Remove 'let x'",
                    "input P { a : u8 }\nmodule m {\n  if a > 1 {\n    // three\n    drop\n  }\n}\n");
            expectQuickFix(
                    "TP1321",
                    "input P { a : u8 }\nmodule m {\n  if a > 1 {\n    let x = 3\n    drop\n  }\n}\n",
                    "Remove 'let x'",
                    "input P { a : u8 }\nmodule m {\n  if a > 1 {\n    drop\n  }\n}\n");
        }

        @Test
        void cases() {
            String head = "input P { a : u8 }\nmodule m {\n  match a {\n";
            expectQuickFix(
                    "TP1323",
                    head + "    _ => pass,\n    1 => drop, // one\n  }\n}\n",
                    "Move `_` to the end",
                    head + "    1 => drop,\n    _ => pass, // one\n  }\n}\n");
            expectQuickFix(
                    "TP1324",
                    head + "    1 => pass,\n    1 => drop,\n  }\n}\n",
                    "Remove this case",
                    head + "    1 => pass,\n  }\n}\n");
            expectQuickFix(
                    "TP1324",
                    head + "    1 => pass,\n    2 or 1 => drop,\n  }\n}\n",
                    "Remove this value",
                    head + "    1 => pass,\n    2 => drop,\n  }\n}\n");
        }

        @Test
        void hiddenNamesAreRenamedWhereTheyAreUsed() {
            expectQuickFix(
                    "TP1322",
                    "input P { a : u8 }\nmodule m {\n  let x = 1\n  if a > x {\n    let x = 2\n    mark x\n  }\n}\n",
                    "Rename to 'x_inner'",
                    "input P { a : u8 }\n"
                            + "module m {\n"
                            + "  let x = 1\n"
                            + "  if a > x {\n"
                            + "    let x_inner = 2\n"
                            + "    mark x_inner\n"
                            + "  }\n"
                            + "}\n");
        }

        @Test
        void countersCountUp() {
            expectQuickFix(
                    "TP1320",
                    "module m {\n  counter c\n  c = 1\n}\n",
                    "Count up with +=",
                    "module m {\n  counter c\n  c += 1\n}\n");
            expectQuickFix(
                    "TP1320",
                    "module m {\n  counter c[3]\n  c += 1\n}\n",
                    "Count with the first one",
                    "module m {\n  counter c[3]\n  c[0] += 1\n}\n");
        }

        @Test
        void onlyStateIsAssigned() {
            expectQuickFix(
                    "TP1319",
                    "input P { a : u8 }\nmodule m {\n  a += 1\n}\n",
                    "Name the new value: let a_new",
                    "input P { a : u8 }\nmodule m {\n  let a_new = a + 1\n}\n");
        }

        @Test
        void whatIsWaitedForIsSent() {
            String head = "program p version \"1.0.0\" facet bolt\nstate s { n : u32 }\n";
            expectQuickFix(
                    "TP1331",
                    head + "module a {\n  s.n = 3 // three\n}\nmodule b on s.n { }\n",
                    "Send it in module a",
                    head + "module a {\n  s.n = 3\n  sync s.n to all // three\n}\nmodule b on s.n { }\n");
        }

        @Test
        void tablesThatAreNotFuzzy() {
            String head = "table t(a: u8) -> i16[1] { 1 => [1] }\ninput P { a : u8 }\n";
            expectQuickFix(
                    "TP1219",
                    head + "module m { let x = map(partition([a], size 1), fuzzy t) }\n",
                    "Write `table`",
                    head + "module m { let x = map(partition([a], size 1), table t) }\n");
        }

        @Test
        void wordsOfOtherLanguages() {
            expectQuickFix(
                    "TP1001",
                    "input P { a : u8 }\nmodule m { if a = 2 { drop } }\n",
                    "Write ==",
                    "input P { a : u8 }\nmodule m { if a == 2 { drop } }\n");
            expectQuickFix(
                    "TP1001",
                    "input P { a : u8 }\nmodule m { if a > 2 and a < 5 { drop } }\n",
                    "Write &&",
                    "input P { a : u8 }\nmodule m { if a > 2 && a < 5 { drop } }\n");
            expectQuickFix("TP1001", "const match = 3\n", "Write ^match", "const ^match = 3\n");
            expectQuickFix(
                    "TP1001",
                    "module m {\n  if true {\n    drop\n",
                    "Close with }}",
                    "module m {\n  if true {\n    drop\n}}\n");
            expectQuickFix("TP1009", "import \"a.thunder\n", "Close the string", "import \"a.thunder\"\n");
        }
    }

    @Nested
    class Everything {

        private static final String TEXT = """
            input P { a : u8 }
            state s { n : u32 }
            state t { n : u32 }
            module m {
              s.n += 1 // counts
              if a > 1 {
                let x = 3
                drop
              }
            }
            module o { t.n += 1 }
            """;

        @Test
        void safeFixesAllAtOnce() {
            expectSourceAction("source.fixAll", TEXT, """
                input P { a : u8 }
                state s locked { n : u32 }
                state t locked { n : u32 }
                module m {
                  s.n += 1 // counts
                  if a > 1 {
                    drop
                  }
                }
                module o { t.n += 1 }
                """);
        }

        @Test
        void allOfACode() {
            assertThat(quickFixes("TP1305", TEXT))
                    .extracting(CodeAction::getTitle)
                    .contains("Fix all: concurrency not stated");
        }

        @Test
        void unsafeFixesAreNotTakenForGranted() {
            expectNoSourceAction("source.fixAll", "input P { a : u32 }\nmodule m { let x : u8 = a }\n");
        }

        @Test
        void importsAreSortedAndThinnedOut() throws IOException {
            Files.writeString(folder.resolve("a.thunder"), "const A = 1\n");
            Files.writeString(folder.resolve("b.thunder"), "const B = 1\n");
            Files.writeString(folder.resolve("c.thunder"), "const C = 1\n");
            expectSourceAction(
                    CodeActionKind.SourceOrganizeImports,
                    "import \"b.thunder\"\n"
                            + "import \"c.thunder\"\n"
                            + "import \"a.thunder\"\n"
                            + "import \"b.thunder\"\n\n"
                            + "const D = A + B // ab\n",
                    "import \"a.thunder\"\nimport \"b.thunder\"\n\nconst D = A + B // ab\n");
            expectNoSourceAction(
                    CodeActionKind.SourceOrganizeImports,
                    "import \"b.thunder\"\n// first b, then a\nimport \"a.thunder\"\n\nconst D = A + B\n");
            expectNoSourceAction(CodeActionKind.SourceOrganizeImports, "import \"a.thunder\"\n\nconst D = A\n");
        }
    }

    @Nested
    class DataFlow {

        @Test
        void functionThatNeedsMoreThanItsParameters() {
            expectQuickFix(
                    "TP1318",
                    "input P { size : u8 }\nfn f(x: u8) -> u8 = x + size\nmodule m { let y = f(1) + f(f(2)) }\n",
                    "Pass 'size' as an argument",
                    "input P { size : u8 }\nfn f(x: u8, size: u8) -> u8 = x + size\n"
                            + "module m { let y = f(1, size) + f(f(2, size), size) }\n");
            expectQuickFix(
                    "TP1318",
                    "input P { size : u8 }\nfn f() -> u8 = size\nmodule m { let y = f() }\n",
                    "Pass 'size' as an argument",
                    "input P { size : u8 }\nfn f(size: u8) -> u8 = size\nmodule m { let y = f(size) }\n");
        }

        @Test
        void valueOfAPacketWhereThereIsNone() {
            String header =
                    "program p version \"1.0.0\" facet bolt\ninput P { size : u8 }\nstate load locked { n : u32 }\n";
            expectQuickFix(
                    "TP1309",
                    header
                            + "module tell {\n"
                            + "  sync load.n to all\n"
                            + "}\n"
                            + "/** Answers. */\n"
                            + "module answer on load.n { let y = size }\n",
                    "Keep the last packet's 'size' in state",
                    header
                            + "state last locked { size : u8 }\n\n"
                            + "module tell {\n"
                            + "  last.size = size\n"
                            + "  sync load.n to all\n"
                            + "}\n"
                            + "/** Answers. */\n"
                            + "module answer on load.n { let y = last.size }\n");
            expectQuickFix(
                    "TP1309",
                    header
                            + "module tell { let half = size / 2 sync load.n to all }\n"
                            + "module answer on load.n { let y = half }\n",
                    "Keep the last packet's 'half' in state",
                    header + "state last locked { half : u8 }\n\n"
                            + "module tell { let half = size / 2 last.half = half sync load.n to all }\n"
                            + "module answer on load.n { let y = last.half }\n");
        }

        @Test
        void stateThatTwoModulesWrite() {
            expectQuickFix(
                    "TP1301",
                    "program p version \"1.0.0\" facet bolt\nstate s locked { n : u32 }\nmodule a { s.n += 1 }\n\n"
                            + "// Resets.\nmodule b { s.n = 0 }\n",
                    "Give module b a state of its own",
                    "program p version \"1.0.0\" facet bolt\nstate s locked { n : u32 }\nmodule a { s.n += 1 }\n\n"
                            + "state s_of_b locked { n : u32 }\n\n// Resets.\nmodule b { s_of_b.n = 0 }\n");
        }
    }
}
