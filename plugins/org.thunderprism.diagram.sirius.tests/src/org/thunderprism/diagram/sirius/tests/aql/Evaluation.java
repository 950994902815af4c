package org.thunderprism.diagram.sirius.tests.aql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;

/** Values of expressions, with the real services. */
public final class Evaluation {

    private final Services services;
    private final Map<String, Object> variables;

    public Evaluation(Services services, Map<String, Object> variables) {
        this.services = services;
        this.variables = variables;
    }

    public Object of(String expression) {
        return of(ExpressionReader.read(expression));
    }

    private Object of(Expression expression) {
        return switch (expression) {
            case Expression.Text text -> text.value();
            case Expression.Truth truth -> truth.value();
            case Expression.Variable variable -> variables.get(variable.name());
            case Expression.Feature feature -> {
                EObject receiver = (EObject) of(feature.receiver());
                yield receiver.eGet(receiver.eClass().getEStructuralFeature(feature.name()));
            }
            case Expression.Call call -> call(call);
        };
    }

    private Object call(Expression.Call call) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(of(call.receiver()));
        call.arguments().forEach(argument -> arguments.add(of(argument)));
        List<Type> types =
                arguments.stream().map(value -> Type.one(value.getClass())).toList();
        return services.call(services.find(call.name(), types).orElseThrow(), arguments);
    }
}
