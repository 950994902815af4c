package org.thunderprism.diagram.sirius.tests.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.topology.diagnostic.TopologyCode;
import org.thunderprism.model.topology.TopologyPackage;

/** The description is what Sirius can read, and everything that it names is there. */
class SpecificationTest {

    private final Specification specification = Specification.load();

    @Test
    void showsTopologies() {
        EObject diagram = specification.all("DiagramDescription").getFirst();
        assertThat(Specification.many(diagram, "metamodel")).containsExactly(TopologyPackage.eINSTANCE);
        assertThat(Specification.text(specification.named("Viewpoint", "Topology"), "modelFileExtension"))
                .isEqualTo("topology");
    }

    @Test
    void namesAreGivenOnce() {
        for (String kind : List.of("ToolEntry", "ValidationRule", "DiagramElementMapping", "Layer")) {
            assertThat(specification.all(kind).stream().map(each -> Specification.text(each, "name")))
                    .as(kind)
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
        }
    }

    @Test
    void hasTheLayers() {
        assertThat(specification.all("AdditionalLayer").stream().map(layer -> Specification.text(layer, "name")))
                .containsExactly("capabilities", "placement", "load");
    }

    @Test
    void everyMappingCanBeEdited() {
        assertThat(specification.all("DiagramElementMapping")).hasSize(3).allSatisfy(mapping -> {
            assertThat(Specification.one(mapping, "deletionDescription")).isNotNull();
            assertThat(Specification.one(mapping, "labelDirectEdit")).isNotNull();
        });
        assertThat(Specification.many(specification.named("EdgeMapping", "Edge"), "reconnections").stream()
                        .map(tool -> Specification.get(tool, "reconnectionKind").toString()))
                .containsExactly("RECONNECT_SOURCE", "RECONNECT_TARGET");
    }

    @Test
    void everyPictureIsThere() {
        List<String> pictures = specification
                .elements()
                .flatMap(each -> each.eClass().getEAllAttributes().stream()
                        .map(each::eGet)
                        .filter(String.class::isInstance)
                        .map(String.class::cast))
                .filter(text -> text.startsWith("/org.thunderprism."))
                .distinct()
                .toList();
        assertThat(pictures).hasSize(7).allSatisfy(picture -> {
            assertThat(picture).startsWith("/org.thunderprism.diagram.sirius/icons/");
            assertThat(Specification.file(picture.substring("/org.thunderprism.diagram.sirius/".length())))
                    .isFile();
        });
    }

    @Test
    void everyRuleOfTopologiesIsThereWithItsSeverity() {
        Set<String> textOnly = Set.of(
                "UNKNOWN_VERTEX",
                "UNKNOWN_ZONE",
                "UNKNOWN_CAPABILITY",
                "UNKNOWN_BACKEND",
                "MALFORMED_QUANTITY",
                "EXCHANGE");
        Set<String> expected = Stream.of(TopologyCode.values())
                .filter(code -> !textOnly.contains(code.name()))
                .map(code -> code.code() + " " + code.severity().name())
                .collect(Collectors.toSet());
        assertThat(specification.all("SemanticValidationRule").stream()
                        .map(rule -> Specification.text(rule, "name").substring(0, 6) + " "
                                + Specification.get(rule, "level"))
                        .collect(Collectors.toSet()))
                .isEqualTo(expected);
    }

    @Test
    void everyServiceClassIsThere() throws ReflectiveOperationException {
        for (EObject extension : specification.all("JavaExtension")) {
            Class<?> type = Class.forName(Specification.text(extension, "qualifiedClassName"));
            assertThat(type.getConstructor().newInstance()).isNotNull();
        }
    }

    @Test
    void nothingIsLeftOver() {
        Set<EObject> used = new LinkedHashSet<>();
        specification
                .elements()
                .forEach(element -> element.eClass().getEAllReferences().stream()
                        .filter(reference -> !reference.isContainment())
                        .forEach(reference ->
                                Specification.targets(element, reference).forEach(used::add)));
        List<EObject> tools = specification
                .elements()
                .filter(each -> List.of(
                                "DeleteElementDescription",
                                "DirectEditLabel",
                                "ReconnectEdgeDescription",
                                "ContainerDropDescription",
                                "UserFixedColor")
                        .contains(each.eClass().getName()))
                .toList();
        assertThat(tools)
                .hasSize(3 + 3 + 2 + 2 + 7)
                .allSatisfy(tool ->
                        assertThat(used).as(EcoreUtil.getURI(tool).toString()).contains(tool));
    }
}
