package org.thunderprism.diagram.sirius.tests.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.thunderprism.diagram.sirius.tests.aql.Expression;
import org.thunderprism.diagram.sirius.tests.aql.ExpressionReader;
import org.thunderprism.diagram.sirius.tests.aql.Services;
import org.thunderprism.diagram.sirius.tests.aql.Type;
import org.thunderprism.diagram.sirius.tests.aql.TypeCheck;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Vertex;

/** Every expression of the description finds its features and services, and gives what is asked for. */
class ExpressionsTest {

    private static final Type ANYTHING = Type.one(EObject.class);

    private final Specification specification = Specification.load();
    private final Services services = Services.of(specification);
    private final Domains domains = new Domains(specification);
    private final ToolContexts contexts = new ToolContexts(domains);

    @Test
    void everyExpressionCanBeEvaluated() {
        List<String> problems = new ArrayList<>();
        int checked = 0;
        for (EObject element : specification.elements().toList()) {
            for (EAttribute attribute : element.eClass().getEAllAttributes()) {
                if (attribute.getEType().getName().equals("expression") && element.eIsSet(attribute)) {
                    checked++;
                    check(element, attribute, problems);
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(checked).isGreaterThan(100);
    }

    private void check(EObject element, EAttribute attribute, List<String> problems) {
        String text = (String) element.eGet(attribute);
        if (!text.startsWith(ExpressionReader.PREFIX)) {
            if (!text.matches("\\d+|/org\\.thunderprism\\..*")) {
                problems.add(Specification.path(element) + ": neither number nor picture: " + text);
            }
            return;
        }
        if (Specification.is(element, "ModelOperation")) {
            return;
        }
        try {
            for (Map<String, Type> variables : variables(element, attribute.getName())) {
                Type type = new TypeCheck(services, variables).of(text);
                if (!fits(attribute.getName(), type)) {
                    problems.add(Specification.path(element) + ": " + attribute.getName() + " gives " + type);
                }
            }
        } catch (IllegalArgumentException wrong) {
            problems.add(Specification.path(element) + ": " + wrong.getMessage());
        }
    }

    /** The variables of each situation in which an expression is evaluated. */
    private List<Map<String, Type>> variables(EObject element, String attribute) {
        if (attribute.equals("semanticCandidatesExpression")) {
            return domains.containers(element).stream()
                    .map(type -> Map.of("self", type))
                    .toList();
        }
        if (attribute.equals("precondition")) {
            return List.of(contexts.ofPrecondition(element));
        }
        if (Specification.is(element, "DirectEditLabel")) {
            return List.of(contexts.of(element));
        }
        if (Specification.is(element, "MappingBasedDecoration")) {
            return Specification.many(element, "mappings").stream()
                    .map(mapping -> Map.of("self", Domains.around(mapping)))
                    .toList();
        }
        if (Specification.is(element, "VSMElementCustomization")
                || Specification.is(element, "EAttributeCustomization")) {
            return List.of(Map.of("self", ANYTHING));
        }
        return List.of(Map.of("self", Domains.around(element)));
    }

    private static boolean fits(String attribute, Type type) {
        if (attribute.equals("semanticCandidatesExpression")) {
            return type.many();
        }
        if (attribute.equals("sourceFinderExpression") || attribute.equals("targetFinderExpression")) {
            return type.fits(Vertex.class);
        }
        return attribute.matches("(?i).*(predicate|precondition|audit).*")
                ? type.fits(Boolean.class)
                : type.fits(String.class);
    }

    /** What a mapping looks for in its containers is what it shows. */
    @Test
    void mappingsFindWhatTheyShow() {
        for (EObject mapping : specification.all("DiagramElementMapping")) {
            for (Type container : domains.containers(mapping)) {
                Type found = new TypeCheck(services, Map.of("self", container))
                        .of(Specification.text(mapping, "semanticCandidatesExpression"));
                assertThat(found.type()).isEqualTo(Domains.around(mapping).type());
            }
        }
    }

    /** A layer replaces an expression by another one: what is evaluated first is a text. */
    @Test
    void expressionsOfLayersCanBeEvaluated() {
        List<EObject> customizations = specification.all("EAttributeCustomization");
        assertThat(customizations).hasSize(3).allSatisfy(customization -> {
            Expression value = ExpressionReader.read(Specification.text(customization, "value"));
            assertThat(value).isInstanceOf(Expression.Text.class);
            String attribute = Specification.text(customization, "attributeName");
            Class<?> wanted = attribute.startsWith("size") ? Integer.class : String.class;
            for (EObject styled : Specification.many(customization, "appliedOn")) {
                assertThat(Specification.get(styled, attribute)).isNotNull();
                Type type = new TypeCheck(services, Map.of("self", Domains.around(styled)))
                        .of(((Expression.Text) value).value());
                assertThat(type.fits(wanted)).isTrue();
            }
        });
    }

    /** A layer changes every style that an element may have. */
    @Test
    void layersChangeEveryStyle() {
        EObject label = specification.all("EAttributeCustomization").getFirst();
        assertThat(Specification.many(label, "appliedOn"))
                .containsExactlyInAnyOrderElementsOf(specification.all("NodeStyleDescription"));
    }

    @Test
    void everyOperationFindsWhatItWorksOn() {
        OperationCheck check = new OperationCheck(services);
        List<EObject> tools = specification.all("AbstractToolDescription");
        assertThat(tools).hasSize(17).allSatisfy(tool -> {
            Map<String, Type> variables = contexts.of(tool);
            EObject operation = Specification.one(Specification.one(tool, "initialOperation"), "firstModelOperations");
            check.check(operation, variables.get("self"), variables);
        });
        assertThat(specification.all("ValidationFix")).hasSizeGreaterThan(10).allSatisfy(fix -> {
            EObject operation = Specification.one(Specification.one(fix, "initialOperation"), "firstModelOperations");
            check.check(operation, Domains.around(fix), Map.of());
        });
    }

    @Test
    void everyServiceIsCalled() {
        assertThat(services.names()).isEqualTo(CalledServices.of(specification));
    }

    @Test
    void rulesAskForTheirOwnCode() {
        assertThat(specification.all("SemanticValidationRule")).allSatisfy(rule -> {
            String code = Specification.text(rule, "name").substring(0, 6);
            assertThat(Specification.text(rule, "message")).contains("'" + code + "'");
            assertThat(Specification.many(rule, "audits"))
                    .hasSize(1)
                    .allSatisfy(audit -> assertThat(Specification.text(audit, "auditExpression"))
                            .contains("'" + code + "'"));
        });
    }

    @Test
    void slipsAreFound() {
        TypeCheck check = new TypeCheck(services, Map.of("self", Type.one(Edge.class)));
        for (String wrong : List.of(
                "aql:self.sorce",
                "aql:self.source.zones",
                "aql:other.name",
                "aql:self.freeVertexName()",
                "aql:self.renamed()",
                "aql:self.renamed(true)",
                "aql:self.name +",
                "aql:",
                "self.name")) {
            assertThatThrownBy(() -> check.of(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
