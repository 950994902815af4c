package org.thunderprism.lang.tests.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thunderprism.lang.topology.diagnostic.TopologyCode;
import org.thunderprism.lang.topology.parse.ParsedTopology;
import org.thunderprism.lang.topology.validation.Finding;
import org.thunderprism.lang.topology.validation.TopologyRules;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyFactory;

/** What is wrong in a topology, and where. */
class TopologyDiagnosticsTest {

    private static final String TWO = "topology t\nvertex a\nvertex b\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vertex a; edge a -- b; edge b -- a | 4:8+1 TP1401 there is a vertex called 'a' already; rename one of"
                        + " them",
                "edge a -- bb | 4:11+2 TP1402 there is no vertex 'bb'; did you mean 'b'?; declare it, or remove the"
                        + " edge",
                "edge a -- b; zone z adjacent zz | 5:17+2 TP1403 there is no zone 'zz'; did you mean 'z'?; declare it"
                        + " with zone zz",
                "edge a -- b; edge a -- a | 5:11+1 TP1405 this edge joins 'a' with itself; give it another end",
                "edge a -- b; edge b -- a | 5:1+11 TP1406 'b' and 'a' are joined already; make one edge of both, with"
                        + " the sum of their bandwidths",
                "edge a -- b; vertex c; vertex d; edge c -- d | 5:8+1 TP1407 no path leads from 'a' to 'c' and 1 more;"
                        + " draw an edge between a vertex of each part",
                "edge a -- b bandwidth -1 Gbps | 4:23+7 TP1408 a bandwidth of -1 Gbps carries nothing; give the edge"
                        + " some, or remove it",
                "edge a -- b latency -1500ns | 4:21+7 TP1409 a latency of -1500 ns is impossible; it is 0 or more",
                "edge a -- b weight - 1 | 4:20+3 TP1410 a weight of -1 would make long ways short; it is 0 or more",
                "vertex c { kernal \"6\" } | 4:12+6 TP1411 there is no capability called 'kernal'; did you mean"
                        + " 'kernel'?; known: asic, backends, cpu, fpga, kernel, memory, nic, stages, tables",
                "edge a -- b; vertex c { backends ebpf, wasn }; edge b -- c | 5:27+4 TP1412 there is no backend called"
                        + " 'wasn'; did you mean 'wasm'?; known: ebpf, p4, wasm, nx",
                "zone x; zone y; vertex c in x; vertex d in y; edge a -- b; edge b -- c; edge c -- d | 10:1+11 TP1413"
                        + " this edge joins zone x with zone y, which are not adjacent; say `adjacent y` at zone x, or"
                        + " move a vertex",
                "edge a -- b; vertex c at [0, -1, 0]; vertex d at [0, -1, 0]; edge b -- c; edge c -- d | 6:14+1 TP1414"
                        + " 'c' is at [0, -1, 0] already; move one of them",
                "edge a -- b latency 5 mins | 4:21+6 TP1416 '5 mins' is not a latency; write an integer and its unit,"
                        + " s, ms, us, ns, up to 9223372036 s",
                "edge a -- b weight 1 weight 2 | 4:29+1 TP1417 'weight' is said twice; remove one of them",
                "edge a -- b; zone z adjacent y, y; zone y | 5:20+1 TP1417 'y' is said twice; remove one of them",
                "edge a -- b; vertex c { stages -2 }; edge b -- c | 5:19+2 TP1418 a budget of -2 is impossible; it is"
                        + " 0 or more, and 0 means that it is not limited",
                "edge a -- b; vertex c at [0 0 1] | 5:16+1 TP1001 expected ',', not '0'",
                "edge a -> b | 4:8+1 TP1001 expected '--', not '-'; write -- between the ends of an edge",
            })
    void oneFinding(String lines, String expected) {
        String text = TWO + String.join("\n", lines.split(" *; *")) + "\n";
        assertThat(Topologies.lines(Topologies.parse(text))).as(text).contains(expected);
    }

    @Test
    void noVertex() {
        assertThat(Topologies.lines(Topologies.parse("topology t")))
                .containsExactly("1:10+1 TP1419 the topology 't' has no vertex; add one: vertex crown");
    }

    @Test
    void tooManyVertices() {
        String vertices = IntStream.range(0, TopologyRules.MOST_VERTICES + 1)
                .mapToObj(index -> "vertex v" + index + "\n")
                .collect(Collectors.joining());
        assertThat(Topologies.parse("topology t\n" + vertices).diagnostics())
                .extracting(found -> found.getCode() + " line " + found.getLine())
                .contains("TP1415 line " + (TopologyRules.MOST_VERTICES + 2));
    }

    @Test
    void namesAndEndsOfDiagrams() {
        Topology topology = TopologyFactory.eINSTANCE.createTopology();
        topology.setName("1st");
        topology.getVertices().add(TopologyFactory.eINSTANCE.createVertex());
        Edge edge = TopologyFactory.eINSTANCE.createEdge();
        edge.setSource(topology.getVertices().getFirst());
        edge.setTarget(EcoreUtil.copy(topology.getVertices().getFirst()));
        topology.getEdges().add(edge);
        assertThat(TopologyRules.check(topology))
                .extracting(Finding::code)
                .containsExactly(TopologyCode.NAME, TopologyCode.NAME, TopologyCode.MISSING_END);
    }

    @Test
    void controlCharactersAndLongTextsAreTurnedAway() {
        assertThat(codes("topology t\u0000")).containsExactly("TP1003");
        assertThat(codes("topology t // " + "x".repeat(1 << 20))).containsExactly("TP1002");
        assertThat(codes("topology t \"x\n")).contains("TP1009");
    }

    /** Much that is wrong is told in reasonable time. */
    @Test
    void hostileTexts() {
        for (String part :
                List.of("[", "edge a -- b\n", "vertex {", "\"", "-- ", "zone a adjacent a, ", "vertex v{backends x,")) {
            assertThat(codes("topology t\n" + part.repeat(200_000 / part.length())))
                    .as(part)
                    .isNotEmpty();
        }
    }

    @Test
    void emptyTexts() {
        assertThat(codes("")).containsExactly("TP1001");
        assertThat(codes("// nothing")).containsExactly("TP1001");
    }

    private static Set<String> codes(String text) {
        ParsedTopology parsed = Topologies.parse(text);
        return parsed.diagnostics().stream()
                .map(found -> found.getCode())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
