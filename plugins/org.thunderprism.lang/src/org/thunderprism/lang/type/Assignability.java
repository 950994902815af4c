package org.thunderprism.lang.type;

import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.diagnostic.TypeCode;

/** Says why a value cannot be given to a place of some type. */
public final class Assignability {

    private Assignability() {}

    /** Null when it can: see {@link TypeRules#isAssignable}. */
    public static TypeProblem problem(Type target, Type value, EObject place) {
        if (TypeRules.isAssignable(target, value)) {
            return null;
        }
        if (target instanceof VectorType wanted && value instanceof VectorType given) {
            return wanted.matches(given.length())
                    ? problem(wanted.element(), given.element(), place)
                    : new TypeProblem(TypeCode.LENGTHS_DIFFER, place, given.length(), wanted.length());
        }
        if (target instanceof IntegerType integer && value instanceof CompileTimeInteger known) {
            return outOfRange(known, integer, place);
        }
        if (target instanceof IntegerType && value instanceof IntegerType) {
            return new TypeProblem(TypeCode.NARROWING, place, target, value, target, target);
        }
        return new TypeProblem(TypeCode.MISMATCH, place, target, value, help(target, value));
    }

    static TypeProblem outOfRange(CompileTimeInteger known, IntegerType integer, EObject place) {
        String what = known.isSingle() ? known.low().toString() : known.toString();
        return new TypeProblem(TypeCode.OUT_OF_RANGE, place, what, integer, integer.minimum(), integer.maximum());
    }

    private static String help(Type target, Type value) {
        if (target instanceof BooleanType && TypeRules.isNumeric(value)) {
            return "; compare it, as in: … != 0";
        }
        if (!TypeRules.isScalar(value) && TypeRules.isScalar(target)) {
            return "; pick one element with […]";
        }
        return TypeRules.isCastable(target, value) && TypeRules.isScalar(value) ? "; convert it: … as " + target : "";
    }
}
