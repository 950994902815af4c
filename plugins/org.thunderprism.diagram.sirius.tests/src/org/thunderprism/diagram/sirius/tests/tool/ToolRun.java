package org.thunderprism.diagram.sirius.tests.tool;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.thunderprism.diagram.sirius.tests.aql.Evaluation;
import org.thunderprism.diagram.sirius.tests.aql.Services;
import org.thunderprism.diagram.sirius.tests.specification.Specification;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.TopologyPackage;

/** Does with a topology what a tool of the description says, operation by operation as Sirius does. */
public final class ToolRun {

    private final Services services;

    public ToolRun(Services services) {
        this.services = services;
    }

    /** @param tool or a fix: what has a first operation */
    public void run(EObject tool, EObject self, Map<String, Object> variables) {
        EObject operation = Specification.one(Specification.one(tool, "initialOperation"), "firstModelOperations");
        perform(operation, self, new HashMap<>(variables));
    }

    private void perform(EObject operation, EObject self, Map<String, Object> variables) {
        variables.put("self", self);
        Evaluation evaluation = new Evaluation(services, variables);
        switch (operation.eClass().getName()) {
            case "ChangeContext" ->
                inside(
                        operation,
                        (EObject) evaluation.of(Specification.text(operation, "browseExpression")),
                        variables);
            case "CreateInstance" -> inside(operation, create(operation, self, variables), variables);
            case "For" -> {
                for (Object each : (List<?>) evaluation.of(Specification.text(operation, "expression"))) {
                    variables.put(Specification.text(operation, "iteratorName"), each);
                    inside(operation, (EObject) each, variables);
                }
            }
            case "If" -> {
                if ((Boolean) evaluation.of(Specification.text(operation, "conditionExpression"))) {
                    inside(operation, self, variables);
                }
            }
            case "SetValue" ->
                self.eSet(feature(operation, self), evaluation.of(Specification.text(operation, "valueExpression")));
            case "Unset" -> unset(operation, self, evaluation);
            case "RemoveElement" -> EcoreUtil.remove(self);
            default -> throw new IllegalArgumentException(operation.eClass().getName());
        }
    }

    private void inside(EObject operation, EObject self, Map<String, Object> variables) {
        for (EObject each : Specification.many(operation, "subModelOperations")) {
            perform(each, self, variables);
        }
    }

    private static EObject create(EObject operation, EObject self, Map<String, Object> variables) {
        String type = Specification.text(operation, "typeName").replaceFirst(".*::", "");
        EObject created = TopologyFactory.eINSTANCE.create((EClass) TopologyPackage.eINSTANCE.getEClassifier(type));
        list(self, Specification.text(operation, "referenceName")).add(created);
        variables.put(Specification.text(operation, "variableName"), created);
        return created;
    }

    private static void unset(EObject operation, EObject self, Evaluation evaluation) {
        String element = Specification.text(operation, "elementExpression");
        if (element == null) {
            self.eSet(feature(operation, self), null);
        } else {
            list(self, Specification.text(operation, "featureName")).remove(evaluation.of(element));
        }
    }

    private static EStructuralFeature feature(EObject operation, EObject self) {
        return self.eClass().getEStructuralFeature(Specification.text(operation, "featureName"));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(EObject self, String feature) {
        return (List<Object>) self.eGet(self.eClass().getEStructuralFeature(feature));
    }
}
