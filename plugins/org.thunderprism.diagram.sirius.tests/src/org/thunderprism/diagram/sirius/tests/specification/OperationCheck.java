package org.thunderprism.diagram.sirius.tests.specification;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.thunderprism.diagram.sirius.tests.aql.Services;
import org.thunderprism.diagram.sirius.tests.aql.Type;
import org.thunderprism.diagram.sirius.tests.aql.TypeCheck;

/** Follows a tool's operations and checks that each finds what it works on. */
final class OperationCheck {

    private final Services services;

    OperationCheck(Services services) {
        this.services = services;
    }

    /**
     * Checks an operation and those inside it.
     *
     * @param self what the operation works on
     * @throws IllegalArgumentException when something is not there, or of the wrong type
     */
    void check(EObject operation, Type self, Map<String, Type> outer) {
        Map<String, Type> variables = new HashMap<>(outer);
        variables.put("self", self);
        TypeCheck types = new TypeCheck(services, variables);
        Type inner = switch (operation.eClass().getName()) {
            case "ChangeContext" -> types.of(Specification.text(operation, "browseExpression"));
            case "CreateInstance" -> created(operation, self, variables);
            case "For" -> iterated(operation, types, variables);
            case "If" -> {
                expect(types.of(Specification.text(operation, "conditionExpression")), Boolean.class);
                yield self;
            }
            case "SetValue" -> {
                EStructuralFeature feature = self.feature(Specification.text(operation, "featureName"));
                expect(
                        types.of(Specification.text(operation, "valueExpression")),
                        feature.getEType().getInstanceClass());
                yield self;
            }
            case "Unset" -> {
                self.feature(Specification.text(operation, "featureName"));
                String element = Specification.text(operation, "elementExpression");
                if (element != null) {
                    types.of(element);
                }
                yield self;
            }
            case "RemoveElement" -> self;
            default ->
                throw new IllegalArgumentException(
                        "unknown operation " + operation.eClass().getName());
        };
        for (EObject each : Specification.many(operation, "subModelOperations")) {
            check(each, inner, variables);
        }
    }

    private static Type created(EObject operation, Type self, Map<String, Type> variables) {
        Type type = Domains.type(Specification.text(operation, "typeName"));
        EStructuralFeature feature = self.feature(Specification.text(operation, "referenceName"));
        expect(type, feature.getEType().getInstanceClass());
        variables.put(Specification.text(operation, "variableName"), type);
        return type;
    }

    private static Type iterated(EObject operation, TypeCheck types, Map<String, Type> variables) {
        Type list = types.of(Specification.text(operation, "expression"));
        if (!list.many()) {
            throw new IllegalArgumentException("not a list: " + Specification.text(operation, "expression"));
        }
        Type each = Type.one(list.type());
        variables.put(Specification.text(operation, "iteratorName"), each);
        return each;
    }

    /** When the containers are of several classes, one of them may be what an assignment is not for. */
    private static void expect(Type found, Class<?> wanted) {
        if (found.many()
                || !wanted.isAssignableFrom(found.type()) && !found.type().isAssignableFrom(wanted)) {
            throw new IllegalArgumentException(found + " is not a " + wanted);
        }
    }
}
