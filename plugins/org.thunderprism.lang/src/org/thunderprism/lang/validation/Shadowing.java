package org.thunderprism.lang.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.thunderDsl.Block;
import org.thunderprism.lang.thunderDsl.Fold;
import org.thunderprism.lang.thunderDsl.For;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.LoopVariable;
import org.thunderprism.lang.thunderDsl.Select;

/** Finds local names that hide other local names. */
final class Shadowing {

    private final BiConsumer<EObject, EObject> found;
    private final Map<Block, Map<String, Let>> letsOf = new HashMap<>();

    /** @param found is told the inner and the outer declaration */
    Shadowing(BiConsumer<EObject, EObject> found) {
        this.found = found;
    }

    void check(Uses uses) {
        for (Let let : uses.lets()) {
            letsOf.computeIfAbsent((Block) let.eContainer(), key -> new HashMap<>())
                    .putIfAbsent(let.getName(), let);
        }
        for (Let let : uses.lets()) {
            check(let, let.getName(), let.eContainer());
        }
        for (LoopVariable variable : uses.variables()) {
            check(variable, variable.getName(), variable.eContainer());
        }
    }

    /** @param scope what the declaration belongs to; only what is around it can be hidden */
    private void check(EObject declaration, String name, EObject scope) {
        EObject inner = scope;
        for (EObject outer = scope.eContainer();
                name != null && outer != null;
                inner = outer, outer = outer.eContainer()) {
            EObject hidden = switch (outer) {
                case Block block -> earlier(block, name, inner);
                case For loop -> named(loop.getVariable(), name);
                case Select select -> named(select.getVariable(), name);
                case Fold fold -> named(fold.getVariable(), name);
                default -> null;
            };
            if (hidden != null) {
                found.accept(declaration, hidden);
                return;
            }
        }
    }

    private EObject earlier(Block block, String name, EObject statement) {
        Let let = letsOf.getOrDefault(block, Map.of()).get(name);
        return let != null && offset(let) < offset(statement) ? let : null;
    }

    private static int offset(EObject element) {
        return NodeModelUtils.findActualNodeFor(element).getTotalOffset();
    }

    private static EObject named(LoopVariable variable, String name) {
        return variable != null && name.equals(variable.getName()) ? variable : null;
    }
}
