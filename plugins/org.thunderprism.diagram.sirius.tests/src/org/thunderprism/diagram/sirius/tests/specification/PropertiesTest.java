package org.thunderprism.diagram.sirius.tests.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.thunderprism.diagram.sirius.tests.aql.Evaluation;
import org.thunderprism.diagram.sirius.tests.aql.Expression;
import org.thunderprism.diagram.sirius.tests.aql.ExpressionReader;
import org.thunderprism.diagram.sirius.tests.aql.Services;
import org.thunderprism.diagram.sirius.tests.aql.Type;
import org.thunderprism.diagram.sirius.tests.aql.TypeCheck;
import org.thunderprism.diagram.sirius.tests.tool.ToolRun;
import org.thunderprism.diagram.sirius.tests.tool.TopologyFile;
import org.thunderprism.model.topology.TopologyPackage;
import org.thunderprism.model.topology.Zone;

/** The pages of the Properties view: their expressions, and what each field writes into the text. */
class PropertiesTest {

    private static final String LAB = """
        topology lab

        zone core
        zone rim

        vertex crown in core // keep
        vertex bolt at [1, 0, 1] { memory 64 MiB backends ebpf }

        edge crown -- bolt bandwidth 2500Mbps
        """;

    private final Specification specification = Specification.loadProperties();
    private final Services services = Services.of(specification);
    private final TopologyFile lab = new TopologyFile(LAB);

    private Type newValue(EObject widget) {
        return Type.one(Specification.is(widget, "SelectDescription") ? Zone.class : String.class);
    }

    @Test
    void everyExpressionCanBeEvaluated() {
        for (EObject widget : specification.all("ControlDescription")) {
            Type self = Domains.around(widget);
            TypeCheck types = new TypeCheck(services, Map.of("self", self));
            Type shown = types.of(Specification.text(widget, "valueExpression"));
            assertThat(shown).isEqualTo(newValue(widget));
            EObject operation =
                    Specification.one(Specification.one(widget, "initialOperation"), "firstModelOperations");
            new OperationCheck(services).check(operation, self, Map.of("newValue", newValue(widget)));
            if (Specification.is(widget, "SelectDescription")) {
                Type candidates = types.of(Specification.text(widget, "candidatesExpression"));
                assertThat(candidates).isEqualTo(new Type(Zone.class, true));
                assertThat(new TypeCheck(services, Map.of("candidate", Type.one(Zone.class)))
                                .of(Specification.text(widget, "candidateDisplayExpression")))
                        .isEqualTo(Type.one(String.class));
            }
        }
    }

    @Test
    void labelsAreTexts() {
        Stream.of("labelExpression", "helpExpression")
                .flatMap(feature -> specification
                        .elements()
                        .filter(each -> each.eClass().getEStructuralFeature(feature) != null)
                        .map(each -> Specification.text(each, feature)))
                .filter(text -> text != null)
                .forEach(text -> assertThat(ExpressionReader.read(text)).isInstanceOf(Expression.Text.class));
    }

    @Test
    void everyServiceIsCalled() {
        assertThat(services.names()).isEqualTo(CalledServices.of(specification));
    }

    /** Each class of elements has a page, and each page has the groups of its class. */
    @Test
    void everyClassHasAPage() {
        assertThat(specification.all("PageDescription").stream().map(page -> Specification.text(page, "domainClass")))
                .containsExactly("topology::Topology", "topology::Zone", "topology::Vertex", "topology::Edge");
        assertThat(specification.all("PageDescription"))
                .allSatisfy(page -> assertThat(Specification.many(page, "groups"))
                        .isNotEmpty()
                        .allSatisfy(group -> assertThat(Specification.text(group, "domainClass"))
                                .isEqualTo(Specification.text(page, "domainClass"))));
    }

    /** What the text can say of an element can be said here. */
    @Test
    void everyFeatureHasAField() {
        List<String> fields = specification.all("ControlDescription").stream()
                .map(widget -> Specification.text(widget, "name"))
                .toList();
        assertThat(TopologyPackage.Literals.CAPABILITIES.getEStructuralFeatures().stream()
                        .map(feature -> "Capabilities " + feature.getName())
                        .filter(name -> !name.endsWith("acceleratorKind")))
                .allSatisfy(name -> assertThat(fields).contains(name));
        for (var type : List.of(
                TopologyPackage.Literals.VERTEX, TopologyPackage.Literals.EDGE, TopologyPackage.Literals.ZONE)) {
            assertThat(type.getEStructuralFeatures().stream()
                            .map(feature -> type.getName() + " " + feature.getName())
                            .filter(name -> !name.matches("Vertex capabilities|Edge (source|target)")))
                    .allSatisfy(name -> assertThat(fields).contains(name));
        }
    }

    private String shown(String field, String fragment) {
        EObject widget = specification.named("TextDescription", field);
        return (String) new Evaluation(services, Map.of("self", lab.element(fragment)))
                .of(Specification.text(widget, "valueExpression"));
    }

    private void enter(String field, String fragment, Object value) {
        new ToolRun(services)
                .run(specification.named("WidgetDescription", field), lab.element(fragment), Map.of("newValue", value));
    }

    @Test
    void valuesAreShownAsInTheText() {
        assertThat(List.of(
                        shown("Vertex name", "vertices/bolt"),
                        shown("Vertex x", "vertices/bolt"),
                        shown("Vertex x", "vertices/crown"),
                        shown("Capabilities memory", "vertices/bolt"),
                        shown("Capabilities backends", "vertices/bolt"),
                        shown("Capabilities memory", "vertices/crown"),
                        shown("Edge bandwidth", "edges/crown--bolt"),
                        shown("Edge latency", "edges/crown--bolt"),
                        shown("Edge name", "edges/crown--bolt")))
                .containsExactly("bolt", "1", "", "64 MiB", "ebpf", "", "2500 Mbps", "1 us", "");
    }

    @Test
    void fieldsWriteTheText() {
        enter("Topology description", "/", "A lab");
        enter("Zone adjacent", "zones/core", "rim");
        enter("Vertex name", "vertices/crown", "top");
        enter("Vertex faultDomain", "vertices/top", "rack 1");
        enter("Vertex zone", "vertices/top", lab.element("zones/rim"));
        enter("Capabilities accelerator", "vertices/top", "asic Tofino 2");
        enter("Capabilities stages", "vertices/top", "12");
        enter("Capabilities memory", "vertices/bolt", "3 GiB");
        enter("Capabilities backends", "vertices/bolt", "wasm, ebpf");
        enter("Vertex z", "vertices/bolt", "0");
        enter("Edge latency", "edges/top--bolt", "5 us");
        enter("Edge name", "edges/top--bolt", "up link");
        assertThat(shown("Capabilities accelerator", "vertices/top")).isEqualTo("asic Tofino 2");
        assertThat(lab.saved()).isEqualTo("""
            topology lab "A lab"

            zone core adjacent rim
            zone rim

            vertex top in rim domain "rack 1" { asic "Tofino 2" stages 12 } // keep
            vertex bolt at [1, 0, 0] { memory 3 GiB backends wasm, ebpf }

            edge top -- bolt named "up link" bandwidth 2500Mbps latency 5 us
            """);
    }

    @Test
    void emptyFieldsTakeAway() {
        enter("Capabilities memory", "vertices/bolt", "");
        enter("Capabilities accelerator", "vertices/bolt", " ");
        enter("Capabilities kernel", "vertices/crown", "");
        enter("Edge bandwidth", "edges/crown--bolt", "");
        assertThat(lab.saved()).isEqualTo(LAB.replace("memory 64 MiB ", "").replace(" bandwidth 2500Mbps", ""));
    }

    @Test
    void textsThatCannotBeReadChangeNothing() {
        enter("Topology name", "/", "two words");
        enter("Vertex name", "vertices/crown", "bolt");
        enter("Zone adjacent", "zones/core", "rim, nowhere");
        enter("Capabilities memory", "vertices/bolt", "much");
        enter("Capabilities accelerator", "vertices/crown", "gpu Big");
        enter("Capabilities backends", "vertices/crown", "ebpf, cobol");
        enter("Vertex x", "vertices/bolt", "99999999999");
        enter("Edge weight", "edges/crown--bolt", "heavy");
        assertThat(lab.saved()).isEqualTo(LAB);
    }
}
