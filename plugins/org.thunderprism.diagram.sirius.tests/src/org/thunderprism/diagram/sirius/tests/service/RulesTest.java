package org.thunderprism.diagram.sirius.tests.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thunderprism.diagram.sirius.service.Rules;
import org.thunderprism.diagram.sirius.tests.aql.Evaluation;
import org.thunderprism.diagram.sirius.tests.aql.Services;
import org.thunderprism.diagram.sirius.tests.specification.Specification;
import org.thunderprism.diagram.sirius.tests.tool.ToolRun;
import org.thunderprism.diagram.sirius.tests.tool.TopologyFile;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.Vertex;

/** The diagram's rules find what breaks them, and its fixes mend it. */
class RulesTest {

    private final Specification specification = Specification.load();
    private final Services services = Services.of(specification);

    private boolean isKept(EObject rule, EObject element) {
        EObject audit = Specification.many(rule, "audits").getFirst();
        return (Boolean)
                new Evaluation(services, Map.of("self", element)).of(Specification.text(audit, "auditExpression"));
    }

    private String message(EObject rule, EObject element) {
        return (String) new Evaluation(services, Map.of("self", element)).of(Specification.text(rule, "message"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TP1419 No vertex (topology)                 | zone z                                    | /         "
                        + " | fixed",
                "TP1401 Name given twice (zone)              | zone z zone z vertex a                    | zones/z.2 "
                        + " | fixed",
                "TP1417 Said twice (zone)                    | zone z zone y adjacent z, z vertex a      | zones/y   "
                        + " | fixed",
                "TP1401 Name given twice (vertex)            | vertex a vertex a edge a -- a             |"
                        + " vertices/a.2 | fixed",
                "TP1414 Position taken (vertex)              | vertex a at [1,2,3] vertex b at [1,2,3]   | vertices/b"
                        + " | fixed",
                "TP1418 Negative budget (vertex)             | vertex a { memory -1 B stages -2 tables -3 B } |"
                        + " vertices/a | fixed",
                "TP1407 Not connected (vertex)               | vertex a vertex b                         | vertices/b"
                        + " | ",
                "TP1404 Edge without an end (edge)           | vertex a edge a --                        | edges/a-- "
                        + " | fixed",
                "TP1405 Edge from a vertex to itself (edge)  | vertex a edge a -- a                      | edges/a--a"
                        + " | fixed",
                "TP1406 Parallel edges (edge)                | vertex a vertex b edge a -- b edge b -- a | edges/b--a"
                        + " | fixed",
                "TP1408 Bandwidth not positive (edge)        | vertex a vertex b edge a -- b bandwidth 0 Gbps |"
                        + " edges/a--b | fixed",
                "TP1409 Negative latency (edge)              | vertex a vertex b edge a -- b latency -1 us |"
                        + " edges/a--b | fixed",
                "TP1410 Negative weight (edge)               | vertex a vertex b edge a -- b weight -1   | edges/a--b"
                        + " | fixed",
                "TP1413 Zones not adjacent (edge)            | zone y zone z vertex a in y vertex b in z edge a -- b |"
                        + " edges/a--b | fixed",
            })
    void brokenRulesAreFoundAndMended(String name, String text, String fragment, String fixed) {
        EObject rule = specification.named("SemanticValidationRule", name);
        TopologyFile file = new TopologyFile("topology t " + text);
        EObject element = file.element(fragment);
        assertThat(element.eClass().getName())
                .isEqualTo(Specification.text(rule, "targetClass").replace("topology::", ""));
        assertThat(isKept(rule, element)).isFalse();
        assertThat(message(rule, element))
                .startsWith(name.substring(0, 6) + ": ")
                .hasSizeGreaterThan(20);
        assertThat(Specification.many(rule, "fixes")).hasSize(fixed == null ? 0 : 1);
        for (EObject fix : Specification.many(rule, "fixes")) {
            new ToolRun(services).run(fix, element, Map.of());
            assertThat(element.eContainer() == null && !(element instanceof Topology) || isKept(rule, element))
                    .isTrue();
        }
    }

    /** A text cannot hold these, but other tools can make them. */
    @ParameterizedTest
    @CsvSource({
        "TP1420 Not a name (topology), /, false",
        "TP1420 Not a name (zone), zones/z, true",
        "TP1420 Not a name (vertex), vertices/a, true"
    })
    void namesThatAreNone(String name, String fragment, boolean fixed) {
        TopologyFile file = new TopologyFile("topology t zone z vertex a");
        EObject element = file.element(fragment);
        element.eSet(element.eClass().getEStructuralFeature("name"), "two words");
        EObject rule = specification.named("SemanticValidationRule", name);
        assertThat(isKept(rule, element)).isFalse();
        Specification.many(rule, "fixes").forEach(fix -> new ToolRun(services).run(fix, element, Map.of()));
        assertThat(isKept(rule, element)).isEqualTo(fixed);
    }

    @Test
    void tooLarge() {
        TopologyFile file = new TopologyFile("topology t vertex a vertex b");
        Topology topology = file.topology();
        IntStream.range(0, 1_025).forEach(each -> topology.getZones().add(TopologyFactory.eINSTANCE.createZone()));
        IntStream.range(0, 4_097).forEach(each -> topology.getVertices().add(TopologyFactory.eINSTANCE.createVertex()));
        IntStream.range(0, 16_385).forEach(each -> topology.getEdges().add(TopologyFactory.eINSTANCE.createEdge()));
        for (EObject element : new EObject[] {
            topology.getZones().get(1_024),
            topology.getVertices().get(4_096),
            topology.getEdges().get(16_384)
        }) {
            EObject rule = specification.named(
                    "SemanticValidationRule",
                    "TP1415 Topology too large (" + element.eClass().getName().toLowerCase(Locale.ROOT) + ")");
            assertThat(isKept(rule, element)).isFalse();
        }
    }

    @Test
    void soundTopologyBreaksNoRule() {
        TopologyFile file = new TopologyFile("topology t zone z vertex a in z { backends ebpf } vertex b edge a -- b");
        file.resource()
                .getAllContents()
                .forEachRemaining(element -> assertThat(specification.all("SemanticValidationRule"))
                        .allSatisfy(rule -> assertThat(isKept(rule, element)).isTrue()));
    }

    /** Answers are kept until something changes, in the topology or in any part of it. */
    @Test
    void changesAreSeen() {
        Rules rules = new Rules();
        TopologyFile file = new TopologyFile("topology t vertex a vertex b edge a -- b");
        Vertex a = (Vertex) file.element("vertices/a");
        assertThat(rules.finding(a, "TP1418")).isEmpty();
        a.setCapabilities(TopologyFactory.eINSTANCE.createCapabilities());
        a.getCapabilities().setStages(-1);
        assertThat(rules.finding(a, "TP1418"))
                .isEqualTo("TP1418: a budget of -1 is impossible; it is 0 or more, and 0 means"
                        + " that it is not limited");
        file.topology().getVertices().remove(a);
        assertThat(rules.keepsRule(a, "TP1418")).isTrue();
    }
}
