package org.thunderprism.diagram.sirius.tests.specification;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.diagram.sirius.tests.aql.Type;

/** Which variables Sirius gives to a tool, and what is in them. */
final class ToolContexts {

    private static final Type ANYTHING = Type.one(EObject.class);

    private final Domains domains;

    ToolContexts(Domains domains) {
        this.domains = domains;
    }

    /** The variables of a tool, with what it works on as {@code self}. */
    Map<String, Type> of(EObject tool) {
        Map<String, Type> variables = new HashMap<>();
        switch (tool.eClass().getName()) {
            case "NodeCreationDescription" -> creation(tool, "nodeMappings", variables);
            case "ContainerCreationDescription" -> creation(tool, "containerMappings", variables);
            case "EdgeCreationDescription" -> {
                EObject mapping = Specification.many(tool, "edgeMappings").getFirst();
                declare(tool, "sourceVariable", ends(mapping, "sourceMapping"), variables);
                declare(tool, "targetVariable", ends(mapping, "targetMapping"), variables);
                variables.put("self", ends(mapping, "sourceMapping"));
            }
            case "ReconnectEdgeDescription" -> {
                EObject mapping = domains.owners(tool, "reconnections").getFirst();
                declare(tool, "source", ends(mapping, "sourceMapping"), variables);
                declare(tool, "target", ends(mapping, "targetMapping"), variables);
                declare(tool, "element", Domains.around(mapping), variables);
                variables.put("self", Domains.around(mapping));
            }
            case "DeleteElementDescription" ->
                element(tool, common(domains.naming(tool, "deletionDescription")), variables);
            case "ToolDescription" -> element(tool, ANYTHING, variables);
            case "DirectEditLabel" -> {
                variables.put("self", common(domains.naming(tool, "labelDirectEdit")));
                variables.put("arg0", Type.one(String.class));
            }
            case "ContainerDropDescription" -> {
                Type dropped = common(Specification.many(tool, "mappings").stream()
                        .map(Domains::around)
                        .collect(Collectors.toSet()));
                declare(tool, "newContainer", common(domains.naming(tool, "dropDescriptions")), variables);
                declare(tool, "oldContainer", ANYTHING, variables);
                element(tool, dropped, variables);
            }
            default -> throw new IllegalArgumentException("unknown tool " + Specification.path(tool));
        }
        return variables;
    }

    /** The variables of a tool's precondition. */
    Map<String, Type> ofPrecondition(EObject tool) {
        if (!Specification.is(tool, "EdgeCreationDescription")) {
            return of(tool);
        }
        return Map.of("preSource", ANYTHING, "preTarget", ANYTHING);
    }

    private void creation(EObject tool, String feature, Map<String, Type> variables) {
        Set<Type> containers = new LinkedHashSet<>();
        Specification.many(tool, feature).forEach(mapping -> containers.addAll(domains.containers(mapping)));
        declare(tool, "variable", common(containers), variables);
        variables.put("self", common(containers));
    }

    private static void element(EObject tool, Type type, Map<String, Type> variables) {
        declare(tool, "element", type, variables);
        variables.put("self", type);
    }

    private static void declare(EObject tool, String variable, Type type, Map<String, Type> variables) {
        variables.put(Specification.text(Specification.one(tool, variable), "name"), type);
    }

    private static Type ends(EObject mapping, String feature) {
        List<EObject> ends = Specification.many(mapping, feature);
        return common(ends.stream().map(Domains::around).collect(Collectors.toSet()));
    }

    /** Of several classes nothing more is known than that they are elements. */
    private static Type common(Set<Type> types) {
        return types.size() == 1 ? types.iterator().next() : ANYTHING;
    }
}
