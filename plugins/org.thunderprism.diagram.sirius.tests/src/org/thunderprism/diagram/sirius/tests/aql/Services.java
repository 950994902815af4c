package org.thunderprism.diagram.sirius.tests.aql;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.diagram.sirius.tests.specification.Specification;

/** The public methods of the classes that the description lists, as Sirius finds them. */
public final class Services {

    private final Map<Method, Object> methods;

    private Services(Map<Method, Object> methods) {
        this.methods = methods;
    }

    public static Services of(Specification specification) {
        List<Object> instances = new ArrayList<>();
        for (EObject extension : specification.all("JavaExtension")) {
            try {
                Class<?> type = Class.forName(Specification.text(extension, "qualifiedClassName"));
                instances.add(type.getConstructor().newInstance());
            } catch (ReflectiveOperationException missing) {
                throw new IllegalArgumentException(missing);
            }
        }
        return new Services(instances.stream()
                .flatMap(instance -> List.of(instance.getClass().getDeclaredMethods()).stream()
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(method -> Map.entry(method, instance)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The names of all services. */
    public List<String> names() {
        return methods.keySet().stream()
                .map(Method::getName)
                .distinct()
                .sorted()
                .toList();
    }

    /** The service that takes values of these types, the receiver's first; the one for the narrowest receiver. */
    Optional<Method> find(String name, List<Type> arguments) {
        return methods.keySet().stream()
                .filter(method -> method.getName().equals(name) && takes(method, arguments))
                .min(Comparator.comparingInt(method -> -depth(method.getParameterTypes()[0])));
    }

    private static boolean takes(Method method, List<Type> arguments) {
        return method.getParameterCount() == arguments.size()
                && IntStream.range(0, arguments.size())
                        .allMatch(index -> arguments.get(index).fits(method.getParameterTypes()[index]));
    }

    private static int depth(Class<?> type) {
        return type == EObject.class ? 0 : 1;
    }

    Object call(Method method, List<Object> arguments) {
        try {
            return method.invoke(methods.get(method), arguments.toArray());
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
