package org.thunderprism.lang.type;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.thunderprism.lang.thunderDsl.BuiltinFunction;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.Parameter;
import org.thunderprism.lang.thunderDsl.StateField;

/** Tells whether an expression can be computed before the program runs. */
public final class CompileTime {

    private CompileTime() {}

    /**
     * Whether nothing in the expression comes from a packet, from state, or from another computation at run time. Parameters count
     * as known: what is passed for them decides.
     */
    public static boolean isKnown(Expression expression) {
        if (!isKnownByItself(expression)) {
            return false;
        }
        TreeIterator<EObject> parts = EcoreUtil.getAllContents(expression, false);
        while (parts.hasNext()) {
            if (!isKnownByItself(parts.next())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the expression is known wherever it is expanded. With a parameter it is not: one call may pass what is known, and another what
     * comes from a packet, and types are the same in both.
     */
    static boolean isKnownEverywhere(Expression expression) {
        // What is not written yet is not known.
        if (expression == null || !isKnown(expression) || isParameter(expression)) {
            return false;
        }
        TreeIterator<EObject> parts = EcoreUtil.getAllContents(expression, false);
        while (parts.hasNext()) {
            if (isParameter(parts.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isParameter(EObject part) {
        return part instanceof NameReference name && name.getTarget() instanceof Parameter;
    }

    private static boolean isKnownByItself(EObject part) {
        return switch (part) {
            case NameReference name ->
                !(name.getTarget() instanceof Let
                        || name.getTarget() instanceof CounterDeclaration
                        || name.getTarget() instanceof Feature);
            case Member member -> !(member.getMember() instanceof StateField || member.getMember() instanceof Feature);
            case Call call ->
                call.getCallee() instanceof Function
                        || call.getCallee() instanceof BuiltinFunction builtin
                                && !builtin.getName().equals("age");
            default -> true;
        };
    }
}
