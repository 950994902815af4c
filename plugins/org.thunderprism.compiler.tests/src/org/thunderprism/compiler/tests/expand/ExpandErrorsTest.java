package org.thunderprism.compiler.tests.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.expand.ExpandOptions;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.prism.ExpansionStep;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.Vertex;

/** Every code that expansion reports, with its place and its message. */
class ExpandErrorsTest {

    private static final String HEAD = """
        program p version "1.0.0" facet bolt
        input Flow { a : u8  b : u16  c : u32 }
        """;

    /** A program (after two lines of header and input), the code and place of its finding, and a part of the message. */
    private static Stream<Arguments> errors() {
        return Stream.of(
                error(
                        "module m { for i in 0 ..< 1_000_000_000 { mark i } }",
                        "TP2001 3:21",
                        "`for i` needs 1,000,000,000 rounds"),
                error(
                        "state s locked { x : u8 }\nmodule m { for i in 0 ..< 600_000 { s.x += 1 } }",
                        "TP2002 4:37",
                        "more than 1,000,000 instructions"),
                error(
                        "module m { let v = [a, a]  for i in 0 ..< 3 { if v[i] > 0 { drop } } }",
                        "TP2006 3:50",
                        "Index 2 is out of range: `the vector` has 2 elements, 0 to 1"),
                error(
                        "state s locked { x : u8[4] }\nmodule m { for i in 3 ..< 5 { s.x[i] = 1 } }",
                        "TP2006 4:35",
                        "`s.x` has 4 elements"),
                error(
                        "fn least(n: u8) -> u8 = min(i in 0 ..< n) i as u8\nmodule m { let x = least(0) }",
                        "TP2007 3:25",
                        "`min` runs over an empty range"),
                error(
                        "fn some(n: u8) -> u32 = sum(i in 0 ..< 4 step n) i\nmodule m { let x = some(0) }",
                        "TP2008 3:47",
                        "The step is 0"),
                error(
                        "fn some(n: u8) -> u32 = sum(i in 0 ..< n) i\nmodule m { let x = some(a) }",
                        "TP2005 3:40",
                        "The bound of a range must be known at compile time"),
                error(chain(130, "f%d(x)"), "TP2003 6:22", "`f2(…)` is nested in 128 other"),
                error(chain(100, "((((f%d(x)))))"), "TP2004 24:27", "nest more than 400 levels deep"),
                error(
                        "const N = 2 { grid = 3 }\nmodule m at bolt, grid { let v : u8[N] = [a, a] }",
                        "TP2011 4:42",
                        "The vector has 2 elements, but 3 are needed"),
                error(
                        "const N = 2 { grid = 4 }\nstate s locked { x : u8[N] }\nmodule m at bolt, grid {"
                                + " s.x[0] = a  let p = partition(s.x, size 3) }",
                        "TP2012 5:46",
                        "A vector of 2 elements cannot be cut into blocks of 3 elements, 3 apart"),
                error("module m { let x = argmin(i in -2 ..< 2) a ^ 1 }", "TP2009 3:20", "-2 does not fit u32"),
                error(
                        "table t(x: u8 fuzzy) -> u8 { 1 => 2 }\n"
                                + "module m { let x = map(partition([a, a], size 1), fuzzy t) as u16 }",
                        "TP2010 4:20",
                        "u8[2][1] does not fit a vector here"),
                error(
                        "const N = 2 { grid = 1 }\ntable t(x: u8) -> u8 size N { 1 => 2, 3 => 4 }\n"
                                + "module m at bolt, grid { let y = t(a) }",
                        "TP2022 4:1",
                        "Table `t` has 2 entries, but holds at most 1"),
                error(
                        "module m at all { counter seen  seen += 1  sync seen to neighbors }",
                        "TP2014 3:44",
                        "A message brings `seen` to a vertex that counts it itself"),
                error(
                        "state s locked { x : u8 }\nmodule m { let y = s.x + s.x }",
                        "TP2015 4:20",
                        "`s.x` is read at `bolt`, where no module writes it"),
                error(
                        "state s locked { x : u8 }\n"
                                + "state t locked { y : u8 }\n"
                                + "module w { s.x = a }\n"
                                + "module m on s.x { t.y = 1 }",
                        "TP2016 6:1",
                        "Module `m` waits for `s.x`, which no message brings"),
                error(
                        "state s locked { x : u8 }\nmodule m at bolt { s.x = a  sync s.x to bolt }",
                        "TP2017 4:29",
                        "At `bolt` this message goes to no other vertex"),
                error(
                        "state s locked { x : u32[400] }\nmodule m { s.x[0] = a  sync s.x to grid }",
                        "TP2018 4:24",
                        "A message with `s.x` has 1602 bytes, but at most 1400 fit"),
                error(
                        "const N = 2 { grid = 0 }\nstate s locked { x : u8[N] }\nmodule m at bolt, grid { s.x[0] = a }",
                        "TP2019 4:25",
                        "A vector's length is 0, but must be between 1 and 65536"),
                error(
                        "const N = 4 { grid = 6 }\nstate s(a) slots N share locked { x : u8 }\n"
                                + "module m at bolt, grid { s.x = a }",
                        "TP2020 4:18",
                        "State `s` has 6 slots at `grid`. Use a power of two, for example 4"),
                error(
                        "state s(a) slots 1 << 24 share locked { x : u64[16] }\nmodule m { s.x[0] = a }",
                        "TP2021 3:1",
                        "State `s` needs 2147483648 bytes at `bolt`"),
                error(
                        "const N = 3 { grid = 4 }\ntable t(x: u8) -> u8[N] from \"triples.csv\"\n"
                                + "module m at bolt, grid { let y = t(a)[0] }",
                        "TP2023 4:30",
                        "Cannot read the rows of `t` from `triples.csv`: it lacks the column result[3]"),
                error(
                        "const N = 3 { grid = 2 }\ntable t(x: u8) -> u8[N] from \"word.csv\"\n"
                                + "module m at bolt { let y = t(a)[0] }",
                        "TP2024 3:7",
                        "Column `result[2]`: `many` is not an integer"),
                error(
                        "table t(x: u8 ternary) -> u8 { 5 &&& 0x1ff => 2 }\nmodule m { let y = t(a) }",
                        "TP2025 3:32",
                        "The pattern for key `x` of table `t` does not fit: the key is matched as ternary"),
                error(
                        "const N = 2 { grid = 3 }\nstate s locked { x : u8[N] }\n"
                                + "module m at bolt, grid { s.x[0] = a  sync s.x to vine, bolt, grid }",
                        "TP2028 5:38",
                        "`s.x` travels between vertices, but is u8[3] at one and u8[2] at another"),
                error(
                        "state s(a) slots 4 share locked { x : u8 }\nstate t locked { y : u8 }\n"
                                + "module w { s.x = a  t.y = a  sync t.y to grid }\n"
                                + "module m at grid on t.y { let z = s.x }",
                        "TP2030 6:35",
                        "State `s` has keys that come from a packet"));
    }

    /** Programs that validation refuses; whoever expands them nevertheless gets diagnostics, too. */
    private static Stream<Arguments> errorsOfInvalidPrograms() {
        return Stream.of(
                error(
                        "module m { let x = a + (1 << 300) }",
                        "TP2009 3:25",
                        "A result does not fit a compile-time integer"),
                error("module m { let x = a + 300 }", "TP2009 3:20", "300 does not fit u8, which holds 0 to 255"),
                error("module m { let x : u8 = b }", "TP2010 3:25", "u16 does not fit u8 here"),
                error(
                        "module m { let x = y }\nmodule n { let y = x }",
                        "TP2013 3:20",
                        "`y` is not known where it is used at `bolt`"));
    }

    @ParameterizedTest
    @MethodSource("errorsOfInvalidPrograms")
    void neverFailsOnAProgramThatIsWrong(String program, String place, String message) {
        Result<Network> result = Programs.expand(Programs.read(HEAD + program), ExpandOptions.DEFAULT);
        assertThat(Programs.places(result)).containsExactly(place);
        assertThat(result.diagnostics().getFirst().getMessage()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"const A = 1", "// nothing yet\n", ""})
    void aLibraryIsNoProgram(String text) {
        Result<Network> result = Programs.expand(text);
        assertThat(Programs.places(result)).containsExactly("TP2027 1:1");
        assertThat(result.value()).isNull();
    }

    @Test
    void aModuleWithoutAPlaceNeedsTheFacetsVertex() {
        Topology pair = TopologyFactory.eINSTANCE.createTopology();
        pair.setName("pair");
        for (String name : List.of("left", "right")) {
            Vertex vertex = TopologyFactory.eINSTANCE.createVertex();
            vertex.setName(name);
            pair.getVertices().add(vertex);
        }
        Result<Network> result = Programs.expand(
                Programs.read("program p version \"1.0.0\" facet bolt on pair\nmodule m { drop }", pair),
                ExpandOptions.DEFAULT);
        assertThat(Programs.places(result)).containsExactly("TP2029 2:1");
        assertThat(result.diagnostics().getFirst().getMessage())
                .contains("The topology `pair` has no vertex `bolt`", "left, right");
    }

    @Test
    void everyCodeIsTried() {
        Set<String> tried = Stream.concat(errors(), errorsOfInvalidPrograms())
                .map(arguments -> ((String) arguments.get()[1]).substring(0, 6))
                .collect(Collectors.toSet());
        tried.addAll(List.of("TP2027", "TP2029"));
        assertThat(tried)
                .containsAll(
                        Stream.of(ExpandCode.values()).map(ExpandCode::code).toList());
    }

    @Test
    void oneRunFindsTheErrorsOfSeveralStatements() {
        Result<Network> result = Programs.expand(HEAD + """
            module m {
              let v = [a, a]
              let x = sum(i in 0 ..< 3) v[i]
              let y = x + 1
              for i in 0 ..< 3 { if v[i] > 1 { drop } }
            }
            """);
        // What uses `x` is not reported: it is wrong because of `x` alone.
        assertThat(Programs.places(result)).containsExactly("TP2006 5:29", "TP2006 7:25");
    }

    @Test
    void aFindingTellsTheMacrosAroundIt() {
        Result<Network> result = Programs.expand(HEAD + """
            fn pick(n: u8) -> u8 = sum(k in 0 ..< n) [1, 2][k]
            module m at bolt, grid {
              for i in 2 ..< 4 { if pick(i) > 1 { drop } }
            }
            """);
        assertThat(Programs.places(result)).containsExactly("TP2006 3:42");
        assertThat(result.diagnostics().getFirst().getExpansions())
                .extracting(ExpansionStep::getConstruct)
                .containsExactly("sum k = 2", "pick(…)", "for i = 3", "vertex bolt");
    }

    /** Functions that call one another: {@code f0} is the innermost. */
    private static String chain(int length, String call) {
        StringBuilder text = new StringBuilder("fn f0(x: u8) -> u8 = x\n");
        for (int level = 1; level <= length; level++) {
            text.append("fn f%d(x: u8) -> u8 = ".formatted(level))
                    .append(call.formatted(level - 1))
                    .append('\n');
        }
        return text + "module m { let y = f%d(a) }".formatted(length);
    }

    private static Arguments error(String program, String place, String message) {
        return Arguments.of(program, place, message);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void reportsAtItsPlaceWhatIsWrong(String program, String place, String message) {
        Result<Network> result = Programs.expand(HEAD + program);
        assertThat(Programs.places(result)).containsExactly(place);
        assertThat(result.diagnostics().getFirst().getMessage()).contains(message);
    }
}
