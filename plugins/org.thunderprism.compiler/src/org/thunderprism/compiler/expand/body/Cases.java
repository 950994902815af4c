package org.thunderprism.compiler.expand.body;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.value.Computed;
import org.thunderprism.compiler.expand.value.Known;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.compiler.expand.value.Untyped;
import org.thunderprism.lang.thunderDsl.Case;
import org.thunderprism.model.ir.Opcode;

/** The tests of a {@code match}: for each case what tells that it is the first one that fits. */
final class Cases {

    private final Reductions reductions;
    private final Operations operations;
    private final Map<Case, Scalar> guards = new LinkedHashMap<>();
    private final List<Scalar> earlier = new ArrayList<>();
    private final Set<BigInteger> constants = new HashSet<>();
    private boolean exclusive = true;

    Cases(Reductions reductions, Operations operations) {
        this.reductions = reductions;
        this.operations = operations;
    }

    /** The next case; without values it fits always. */
    void add(Case each, Scalar subject, List<Scalar> values, Site site) {
        List<Scalar> tests = new ArrayList<>();
        boolean constant = !each.isAny();
        for (Scalar value : values) {
            constant &= !(value instanceof Computed);
            // A constant that an earlier case has never gets here.
            if (value instanceof Computed || constants.add(number(value))) {
                tests.add(equal(subject, value, site, each));
            }
        }
        Scalar fits = each.isAny() ? Known.truth(true) : reductions.logical(Opcode.OR, tests, site, each);
        // Different constants exclude each other; anything else has to be kept from firing after an earlier case.
        exclusive &= constant;
        guards.put(each, exclusive ? fits : reductions.logical(Opcode.AND, fits, noEarlier(site, each), site, each));
        earlier.add(fits);
    }

    /** For each case, in order, what tells that its block runs. */
    Map<Case, Scalar> guards() {
        return guards;
    }

    private Scalar noEarlier(Site site, EObject syntax) {
        Scalar any = reductions.logical(Opcode.OR, earlier, site, syntax);
        return (Scalar) operations.unary(Opcode.NOT, any, site, syntax);
    }

    /** A truth value is its own test. */
    private Scalar equal(Scalar subject, Scalar value, Site site, EObject syntax) {
        if (value instanceof Known truth && truth.type().isBoolean()) {
            return truth.isTrue() ? subject : (Scalar) operations.unary(Opcode.NOT, subject, site, syntax);
        }
        return operations.binary(Opcode.EQUAL, subject, value, site, syntax);
    }

    private static BigInteger number(Scalar value) {
        return value instanceof Untyped untyped ? untyped.value() : ((Known) value).value();
    }
}
