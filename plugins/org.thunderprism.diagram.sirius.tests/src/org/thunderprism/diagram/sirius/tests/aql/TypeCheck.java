package org.thunderprism.diagram.sirius.tests.aql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an expression gives, when every feature and service on its way is there. */
public final class TypeCheck {

    private final Services services;
    private final Map<String, Type> variables;

    public TypeCheck(Services services, Map<String, Type> variables) {
        this.services = services;
        this.variables = variables;
    }

    /** @throws IllegalArgumentException when something is not there */
    public Type of(String expression) {
        return of(ExpressionReader.read(expression));
    }

    private Type of(Expression expression) {
        return switch (expression) {
            case Expression.Text text -> Type.one(String.class);
            case Expression.Truth truth -> Type.one(Boolean.class);
            case Expression.Variable variable -> variable(variable.name());
            case Expression.Feature feature -> feature(of(feature.receiver()), feature.name());
            case Expression.Call call -> call(call);
        };
    }

    private Type variable(String name) {
        Type type = variables.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no variable " + name + " among " + variables.keySet());
        }
        return type;
    }

    private static Type feature(Type receiver, String name) {
        if (receiver.many()) {
            throw new IllegalArgumentException("a list has no feature " + name);
        }
        return Type.of(receiver.feature(name));
    }

    private Type call(Expression.Call call) {
        List<Type> arguments = new ArrayList<>(List.of(of(call.receiver())));
        call.arguments().forEach(argument -> arguments.add(of(argument)));
        return services.find(call.name(), arguments)
                .map(Type::of)
                .orElseThrow(() -> new IllegalArgumentException("no service " + call.name() + " for " + arguments));
    }
}
