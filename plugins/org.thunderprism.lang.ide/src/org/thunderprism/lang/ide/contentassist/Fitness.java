package org.thunderprism.lang.ide.contentassist;

import org.thunderprism.lang.type.BooleanType;
import org.thunderprism.lang.type.CompileTimeInteger;
import org.thunderprism.lang.type.EnumType;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeRules;
import org.thunderprism.lang.type.UnknownType;
import org.thunderprism.lang.type.VectorType;

/** How well a proposal fits a place, best first. */
enum Fitness {
    /** What is most likely meant: a literal of the enum that is compared, a name of exactly the right type. */
    EXACT,
    /** Can stand there as it is. */
    FITS,
    /** Nothing is known against it. */
    POSSIBLE,
    /** Can stand there once it is converted, or one of its elements is taken. */
    CONVERTIBLE,
    /** Has another type. */
    MISFIT;

    /** Where a truth value is expected, any other can begin a comparison. */
    static Fitness of(Type expected, Type given) {
        if (expected.isUnknown() || given.isUnknown()) {
            return POSSIBLE;
        }
        Type wanted = expected instanceof CompileTimeInteger known ? known.defaultType() : expected;
        if (wanted.equals(given)) {
            return EXACT;
        }
        if (TypeRules.isAssignable(wanted, given)) {
            return wanted instanceof EnumType ? EXACT : FITS;
        }
        if (wanted instanceof BooleanType && TypeRules.isScalar(given)) {
            return POSSIBLE;
        }
        boolean element = given instanceof VectorType vector && TypeRules.isAssignable(wanted, vector.element());
        return element || TypeRules.isCastable(wanted, given) && TypeRules.isScalar(given) ? CONVERTIBLE : MISFIT;
    }

    /** When the type of what is proposed does not matter, or is not known. */
    static Fitness unlessExpected(Type expected) {
        return expected instanceof UnknownType ? POSSIBLE : CONVERTIBLE;
    }
}
