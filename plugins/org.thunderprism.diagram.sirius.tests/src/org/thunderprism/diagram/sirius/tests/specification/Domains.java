package org.thunderprism.diagram.sirius.tests.specification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.diagram.sirius.tests.aql.Type;
import org.thunderprism.model.topology.TopologyPackage;

/** Of which class the elements are that parts of the description are about. */
final class Domains {

    private final Specification specification;

    Domains(Specification specification) {
        this.specification = specification;
    }

    /** {@code topology::Vertex} */
    static Type type(String name) {
        String prefix = TopologyPackage.eNAME + "::";
        EClassifier found = name != null && name.startsWith(prefix)
                ? TopologyPackage.eINSTANCE.getEClassifier(name.substring(prefix.length()))
                : null;
        if (found == null) {
            throw new IllegalArgumentException("no class " + name);
        }
        return Type.one(found.getInstanceClass());
    }

    /** The class of a mapping, of a rule's elements, or of the diagram's, whichever is around an element first. */
    static Type around(EObject element) {
        for (EObject each = element; each != null; each = each.eContainer()) {
            for (String feature : List.of("domainClass", "targetClass")) {
                if (each.eClass().getEStructuralFeature(feature) != null) {
                    return type(Specification.text(each, feature));
                }
            }
        }
        throw new IllegalArgumentException("no class around " + Specification.path(element));
    }

    /** The classes of all that name an element in one of their features. */
    Set<Type> naming(EObject named, String feature) {
        Set<Type> types = new LinkedHashSet<>();
        owners(named, feature).forEach(each -> types.add(around(each)));
        return types;
    }

    /** All that name an element in one of their features. */
    List<EObject> owners(EObject named, String feature) {
        return specification
                .elements()
                .filter(each -> each.eClass().getEStructuralFeature(feature) != null)
                .filter(each -> Specification.get(each, feature) == named
                        || Specification.get(each, feature) instanceof List<?> list && list.contains(named))
                .toList();
    }

    /** The classes of what elements of a mapping are drawn in. */
    Set<Type> containers(EObject mapping) {
        Set<Type> types = new LinkedHashSet<>(Set.of(around(mapping.eContainer())));
        Stream.of("reusedNodeMappings", "reusedContainerMappings")
                .forEach(feature -> types.addAll(naming(mapping, feature)));
        return types;
    }
}
