package org.thunderprism.diagram.sirius.tests.aql;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Collection;
import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.thunderprism.model.topology.TopologyPackage;

/**
 * What an expression gives.
 *
 * @param type of one value
 * @param many whether it gives a list of them
 */
public record Type(Class<?> type, boolean many) {

    private static final Map<Class<?>, Class<?>> WRAPPERS =
            Map.of(boolean.class, Boolean.class, int.class, Integer.class, long.class, Long.class);

    public Type {
        type = WRAPPERS.getOrDefault(type, type);
    }

    public static Type one(Class<?> type) {
        return new Type(type, false);
    }

    static Type of(EStructuralFeature feature) {
        return new Type(feature.getEType().getInstanceClass(), feature.isMany());
    }

    static Type of(Method method) {
        return Collection.class.isAssignableFrom(method.getReturnType())
                ? new Type(
                        (Class<?>) ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0],
                        true)
                : one(method.getReturnType());
    }

    /** The class of the topology's metamodel. */
    public EClass eClass() {
        for (EClassifier classifier : TopologyPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass found && found.getInstanceClass() == type) {
                return found;
            }
        }
        throw new IllegalArgumentException(type + " is no class of topologies");
    }

    /** A feature of the class. */
    public EStructuralFeature feature(String name) {
        EStructuralFeature feature = eClass().getEStructuralFeature(name);
        if (feature == null) {
            throw new IllegalArgumentException(eClass().getName() + " has no feature " + name);
        }
        return feature;
    }

    public boolean fits(Class<?> wanted) {
        return !many && WRAPPERS.getOrDefault(wanted, wanted).isAssignableFrom(type);
    }
}
