package org.thunderprism.compiler.expand.body;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.value.Operand;

/**
 * What the declarations in scope stand for. Keys are the declarations themselves, not names: two declarations of one name never meet, which is
 * what makes expansion hygienic.
 */
public final class Environment {

    private final Environment outer;
    // Loops bind one variable per round and most blocks bind nothing, so that a map is made only when there is more.
    private EObject first;
    private Operand firstOperand;
    private Map<EObject, Operand> more;
    private Set<EObject> failed;

    private Environment(Environment outer) {
        this.outer = outer;
    }

    /** An environment with nothing in it. */
    public static Environment empty() {
        return new Environment(null);
    }

    /** A scope inside this one. */
    public Environment nested() {
        return new Environment(this);
    }

    public void bind(EObject declaration, Operand operand) {
        if (first == null || first == declaration) {
            first = declaration;
            firstOperand = operand;
        } else {
            if (more == null) {
                more = new HashMap<>();
            }
            more.put(declaration, operand);
        }
    }

    /** Marks a declaration whose value could not be found out, which has been reported. */
    public void fail(EObject declaration) {
        if (failed == null) {
            failed = new HashSet<>();
        }
        failed.add(declaration);
    }

    /** Whether the declaration is in scope, but its value could not be found out. */
    public boolean isFailed(EObject declaration) {
        for (Environment scope = this; scope != null; scope = scope.outer) {
            if (scope.failed != null && scope.failed.contains(declaration)) {
                return true;
            }
        }
        return false;
    }

    /** What the declaration stands for, or null when it is not in scope. */
    public Operand find(EObject declaration) {
        for (Environment scope = this; scope != null; scope = scope.outer) {
            if (scope.first == declaration) {
                return scope.firstOperand;
            }
            Operand operand = scope.more == null ? null : scope.more.get(declaration);
            if (operand != null) {
                return operand;
            }
        }
        return null;
    }
}
