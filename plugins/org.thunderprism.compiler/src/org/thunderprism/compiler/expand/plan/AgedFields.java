package org.thunderprism.compiler.expand.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.thunderDsl.BuiltinFunction;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;

/** The state fields whose copies' {@code age} a program asks for. Only then messages say when they were sent. */
public final class AgedFields {

    private final Set<EObject> fields = new HashSet<>();

    public AgedFields(Collection<ModuleDeclaration> modules) {
        modules.forEach(module -> module.getBody().eAllContents().forEachRemaining(syntax -> {
            if (syntax instanceof Call call
                    && call.getCallee() instanceof BuiltinFunction builtin
                    && builtin.getName().equals("age")) {
                Place.of(call.getArguments().getFirst()).ifPresent(place -> fields.add(place.declaration()));
            }
        }));
    }

    public boolean contains(EObject field) {
        return fields.contains(field);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }
}
