package org.thunderprism.diagram.sirius.tests.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both descriptions are what Sirius reads: a single error would make it refuse the whole file. */
class ReadableTest {

    static Stream<Specification> specifications() {
        return Stream.of(Specification.load(), Specification.loadProperties());
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void isReadWithoutAnError(Specification specification) {
        assertThat(specification.resource().getErrors()).isEmpty();
        assertThat(specification.resource().getWarnings()).isEmpty();
    }

    /** A newer version would be refused by every Sirius that is older. */
    @ParameterizedTest
    @MethodSource("specifications")
    void hasTheVersionThatSiriusReads(Specification specification) {
        assertThat(Specification.text(specification.group(), "version")).isEqualTo("12.0.0.201704030900");
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void hasAllThatIsMandatory(Specification specification) {
        List<String> missing = new ArrayList<>();
        specification.elements().forEach(element -> {
            for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
                boolean given = feature.getDefaultValue() != null
                        && !feature.getDefaultValue().equals("");
                if (feature.isRequired() && !element.eIsSet(feature) && !given) {
                    missing.add(Specification.path(element) + ": " + feature.getName());
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void everyReferenceLeadsSomewhere(Specification specification) {
        Set<String> outside = new LinkedHashSet<>();
        specification.elements().forEach(element -> {
            for (EReference reference : element.eClass().getEAllReferences()) {
                Specification.targets(element, reference)
                        .filter(EObject::eIsProxy)
                        .forEach(target -> outside.add(
                                ((InternalEObject) target).eProxyURI().toString()));
            }
        });
        assertThat(outside)
                .isSubsetOf(
                        "http://www.thunderprism.org/topology#/",
                        "environment:/viewpoint#//@systemColors/@entries[name='black']",
                        "environment:/viewpoint#//@systemColors/@entries[name='gray']",
                        "environment:/viewpoint#//@systemColors/@entries[name='dark_gray']")
                .contains("http://www.thunderprism.org/topology#/");
    }

    /** Viewpoints of the same name could not be told apart. */
    @ParameterizedTest
    @MethodSource("specifications")
    void isForTopologies(Specification specification) {
        assertThat(specification.all("Viewpoint")).hasSize(1).allSatisfy(viewpoint -> {
            assertThat(Specification.text(viewpoint, "modelFileExtension")).isEqualTo("topology");
            assertThat(Specification.text(viewpoint, "name"))
                    .isEqualTo(specification.all("DiagramDescription").isEmpty() ? "Topology properties" : "Topology");
        });
    }
}
