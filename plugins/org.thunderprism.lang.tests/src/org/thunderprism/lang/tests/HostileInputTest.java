package org.thunderprism.lang.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thunderprism.lang.parse.ParsedProgram;

/** Input that is meant to break the compiler brings a finding at the right place, and soon. */
class HostileInputTest {

    /** Generous, because other builds may run at the same time: what is guarded against takes hours, or does not end. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    static Stream<Arguments> deep() {
        return Stream.of(
                Arguments.of(
                        "parentheses", "module m { let a = " + "(".repeat(10_000) + "1" + ")".repeat(10_000) + " }"),
                Arguments.of("open parentheses", "module m { let a = " + "(".repeat(10_000)),
                Arguments.of("indices", "module m { let a = " + "a[".repeat(10_000) + "1" + "]".repeat(10_000) + " }"),
                Arguments.of("unary minus", "module m { let a = " + "-".repeat(10_000) + "1 }"),
                Arguments.of("conditionals", "module m { let a = " + "true ? 2 : ".repeat(10_000) + "1 }"),
                Arguments.of(
                        "inner conditionals",
                        "module m { let a = " + "true ? ".repeat(10_000) + "1" + " : 1".repeat(10_000) + " }"),
                Arguments.of("a long sum", "module m { let a = 1" + "+a".repeat(50_000) + " }"),
                Arguments.of("else if", "module m { " + "if true { } else ".repeat(10_000) + "{ } }"),
                Arguments.of("blocks", "module m { " + "if true { ".repeat(10_000) + "}".repeat(10_000) + " }"),
                Arguments.of("conversions", "module m { let a = 1" + " as u8".repeat(10_000) + " }"),
                Arguments.of("members", "module m { let a = b" + ".c".repeat(10_000) + " }"),
                Arguments.of(
                        "trees",
                        "table t(a: u8 fuzzy) -> u8 { tree " + "a <= 1 ? leaf 1 : ".repeat(10_000) + "leaf 2 }"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deep")
    void deepNestingIsRefused(String name, String text) {
        ParsedProgram program = parse(text);
        assertThat(Parsing.codes(program)).containsExactly("TP1005");
        assertThat(program.diagnostics().getFirst().getLine()).isEqualTo(1);
        assertThat(program.diagnostics().getFirst().getColumn()).isBetween(200, 20_000);
    }

    static Stream<Arguments> justDeepEnough() {
        return Stream.of(
                Arguments.of("parentheses", "module m { let a = " + "(".repeat(190) + "1" + ")".repeat(190) + " }"),
                Arguments.of("unary minus", "module m { let a = " + "-".repeat(490) + "1 }"),
                Arguments.of("conditionals", "module m { let a = " + "true ? 2 : ".repeat(190) + "1 }"),
                Arguments.of("a long sum", "module m { let a = 1" + "+1".repeat(490) + " }"),
                Arguments.of("else if", "module m { " + "if true { } else ".repeat(190) + "{ } }"),
                Arguments.of("many statements", "module m { " + "mark 1 + 2 * 3 ".repeat(10_000) + " }"),
                Arguments.of("a wide tree", "table t(a: u8 fuzzy) -> u8 { tree " + tree(9) + " }"));
    }

    private static String tree(int depth) {
        return depth == 0 ? "leaf 1" : "a <= 1 ? " + tree(depth - 1) + " : " + tree(depth - 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("justDeepEnough")
    void nestingBelowTheLimitWorks(String name, String text) {
        assertThat(Parsing.errors(parse(text))).isEmpty();
    }

    @Test
    void largeFileIsRefused() throws IOException {
        Path file = folder.resolve("large.thunder");
        Files.writeString(file, "const A = 1\n".repeat(1_000_000));
        ParsedProgram program = assertTimeoutPreemptively(LIMIT, () -> Parsing.file(file));
        assertThat(Parsing.errors(program))
                .singleElement()
                .asString()
                .startsWith("1:1 TP1002 the file has more than 8,388,608 bytes");
    }

    @Test
    void tooManyTokensAreRefused() {
        assertThat(Parsing.codes(parse(") ".repeat(600_000)))).containsExactly("TP1002");
    }

    static Stream<Arguments> excessiveImports() {
        return Stream.of(
                Arguments.of("const A%d = 1\n", 1_001, "1,000 files"),
                Arguments.of("/*" + "x".repeat(1 << 20) + "*/\nconst A%d = 1\n", 9, "8,388,608 bytes"),
                Arguments.of("const A%d = 1\n" + "const B = 1\n".repeat(30_000), 3, "150,000 words and signs"));
    }

    @ParameterizedTest(name = "more than {2}")
    @MethodSource("excessiveImports")
    void librariesTogetherAreBounded(String library, int count, String limit) throws IOException {
        // Two files in between, because there is a bound for the imports of one file, too.
        StringBuilder[] imports = {new StringBuilder(), new StringBuilder()};
        for (int i = 0; i < count; i++) {
            Files.writeString(folder.resolve("library" + i + ".thunder"), library.formatted(i));
            imports[i % 2].append("import \"library").append(i).append(".thunder\"\n");
        }
        Files.writeString(folder.resolve("even.thunder"), imports[0]);
        Files.writeString(folder.resolve("odd.thunder"), imports[1]);
        Path file =
                Files.writeString(folder.resolve("main.thunder"), "import \"even.thunder\"\nimport \"odd.thunder\"\n");
        ParsedProgram program = assertTimeoutPreemptively(LIMIT, () -> Parsing.file(file));
        assertThat(Parsing.errors(program))
                .filteredOn(error -> error.contains("TP1105"))
                .isNotEmpty()
                .allMatch(error -> error.contains("all imports together have more than " + limit));
    }

    @Test
    void importsOfOneFileAreBounded() {
        ParsedProgram program =
                assertTimeoutPreemptively(LIMIT, () -> parse("import \"none.thunder\"\n".repeat(70_000)));
        assertThat(Parsing.errors(program))
                .last()
                .asString()
                .startsWith("1001:8 TP1105")
                .contains("too many imports");
    }

    @Test
    void errorOnEveryLineTakesLinearTime() {
        ParsedProgram program = parse("module m {\n" + "  let a = b\n".repeat(20_000) + "}\n");
        // Every duplicate is told, but unknown names only up to a bound.
        assertThat(Parsing.codes(program)).filteredOn("TP1108"::equals).hasSize(19_999);
        assertThat(Parsing.codes(program)).filteredOn("TP1101"::equals).hasSize(1_000);
    }

    @Test
    void garbageBringsSyntaxErrors() {
        assertThat(Parsing.codes(parse(")]} let ".repeat(30_000))))
                .contains("TP1001")
                .doesNotContain("TP1101");
    }

    @Test
    void ofErrorsWithoutEndOnlyTheFirstIsTold() {
        assertThat(Parsing.errors(parse("module m {\n" + "abcdefg\n".repeat(140_000) + "}")))
                .containsExactly("3:1 TP1001 'abcdefg' cannot stand here");
    }

    @Test
    void constantThatIsItsOwnLength() {
        assertThat(Parsing.codes(parse("const A : u8[A] = A"))).containsExactly("TP1220");
        assertThat(Parsing.codes(parse("const A : u8[B] = 1\nconst B : u8[A] = 2")))
                .contains("TP1220");
    }

    @Test
    void nulByte() {
        assertThat(Parsing.errors(parse("module m {\n  let a = \0 1\n}")))
                .containsExactly(
                        "2:11 TP1003 the character U+0000 is not allowed in a program; save the file as plain text");
    }

    @Test
    void brokenUtf8() throws IOException {
        Path file = folder.resolve("broken.thunder");
        byte[] bytes = "module m {\n  let a = ? 1\n}".getBytes(StandardCharsets.UTF_8);
        bytes[21] = (byte) 0xFF;
        Files.write(file, bytes);
        assertThat(Parsing.errors(Parsing.file(file)))
                .containsExactly(
                        "2:11 TP1004 the byte 0xFF at byte offset 21 is not valid UTF-8; save the file as UTF-8");
    }

    @Test
    void endInTheMiddleOfACharacter() throws IOException {
        Path file = folder.resolve("cut.thunder");
        Files.write(file, new byte[] {'/', '/', (byte) 0xC3});
        assertThat(Parsing.codes(Parsing.file(file))).containsExactly("TP1004");
    }

    @Test
    void byteOrderMarkIsNoCharacter() throws IOException {
        Path file = folder.resolve("mark.thunder");
        Files.writeString(file, "\uFEFFconst A = 1\n");
        assertThat(Parsing.file(file).diagnostics()).isEmpty();
    }

    @Test
    void missingFileAndFolder() {
        assertThat(Parsing.errors(Parsing.file(folder.resolve("none.thunder"))))
                .containsExactly("1:1 TP1008 the file cannot be read: there is no such file");
        assertThat(Parsing.errors(Parsing.file(folder)))
                .containsExactly("1:1 TP1008 the file cannot be read: it is not a file");
    }

    @Test
    void aFileIsAProgramWhateverItIsCalled() throws IOException {
        for (String name : List.of("notes.txt", "Makefile", ".thunder", "program.json", "program.THUNDER")) {
            Path file = Files.writeString(folder.resolve(name), "const A = B\n");
            assertThat(Parsing.codes(Parsing.file(file))).as(name).containsExactly("TP1101");
        }
    }

    @Test
    void aTopologyIsNoProgram() throws IOException {
        Path file = Files.writeString(folder.resolve("lab.topology"), "topology lab\nvertex a\n");
        assertThat(Parsing.errors(Parsing.file(file)))
                .containsExactly("1:1 TP1008 the file cannot be read: it is a topology, no program;"
                        + " thunder topology looks at it");
    }

    @Test
    void emptyFileIsAnEmptyLibrary() {
        assertThat(parse("").diagnostics()).isEmpty();
        assertThat(parse(" \n// nothing\n").diagnostics()).isEmpty();
    }

    @Test
    void hugeNumbers() {
        assertThat(Parsing.codes(parse("const A = " + "9".repeat(1_000_000)))).containsExactly("TP1006");
        assertThat(Parsing.codes(parse("const A = 1 << 1000000000"))).containsExactly("TP1222");
        assertThat(Parsing.codes(parse("const A = 1 << 18446744073709551615"))).containsExactly("TP1222");
    }

    @Test
    void longChainsOfDeclarationsNeedNoStack() {
        StringBuilder text = new StringBuilder("const A0 = 1\n");
        for (int index = 1; index < 20_000; index++) {
            text.append("const A")
                    .append(index)
                    .append(" = A")
                    .append(index - 1)
                    .append(" + 1\n");
        }
        StringBuilder backwards = new StringBuilder("module first { let z = x9999 }\nmodule second {\n  let x0 = 1\n");
        for (int index = 1; index < 10_000; index++) {
            backwards
                    .append("  let x")
                    .append(index)
                    .append(" = x")
                    .append(index - 1)
                    .append(" + 1\n");
        }
        assertThat(Parsing.errors(parse(text.toString()))).isEmpty();
        assertThat(Parsing.errors(parse(backwards.append("}\n").toString()))).isEmpty();
    }

    @Test
    void longLoopIsNoConcernOfTheChecks() {
        assertThat(Parsing.errors(parse("module m { for i in 0 ..< 1_000_000_000 { mark i % 7 } }")))
                .isEmpty();
    }

    private static ParsedProgram parse(String text) {
        return assertTimeoutPreemptively(LIMIT, () -> Parsing.text(text));
    }
}
