package org.thunderprism.lang.type;

import org.eclipse.emf.ecore.EObject;
import org.thunderprism.model.diagnostic.DiagnosticCode;

/**
 * What is found out about one expression by itself; its parts have typings of their own.
 *
 * @param problem null when there is none
 */
record Typing(Type type, TypeProblem problem) {

    static Typing of(Type type) {
        return new Typing(type, null);
    }

    /** For an expression that is wrong because of an error elsewhere. */
    static Typing unknown() {
        return new Typing(UnknownType.UNKNOWN, null);
    }

    static Typing wrong(DiagnosticCode code, EObject place, Object... arguments) {
        return wrong(new TypeProblem(code, place, arguments));
    }

    static Typing wrong(TypeProblem problem) {
        return new Typing(UnknownType.UNKNOWN, problem);
    }

    /** This typing, unless there is a problem. */
    Typing unless(TypeProblem other) {
        return other == null ? this : new Typing(type, other);
    }
}
