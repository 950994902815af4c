package org.thunderprism.compiler.expand.body;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.value.Known;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.lang.thunderDsl.Case;
import org.thunderprism.model.ir.Opcode;

/** The tests of a {@code match}: for each case what tells that it is the first one that fits. Different constants exclude each other. */
final class Cases {

    private final Scalar subject;
    private final Reductions reductions;
    private final Operations operations;
    private final Conversions conversions;
    private final Map<Case, Scalar> guards = new LinkedHashMap<>();
    private final List<Scalar> tests = new ArrayList<>();
    private final Set<BigInteger> constants = new HashSet<>();

    /** @param subject what the cases are compared with */
    Cases(Scalar subject, Reductions reductions, Operations operations, Conversions conversions) {
        this.subject = subject;
        this.reductions = reductions;
        this.operations = operations;
        this.conversions = conversions;
    }

    /** The next case with its values; one without values fits when none before does. */
    void add(Case each, List<Scalar> values, Site site) {
        if (each.isAny()) {
            Scalar earlier = reductions.logical(Opcode.OR, tests, site, each);
            guards.put(each, (Scalar) operations.unary(Opcode.NOT, earlier, site, each));
            return;
        }
        List<Scalar> equal = new ArrayList<>();
        for (Scalar value : values) {
            // A constant that an earlier case has never gets here.
            if (constants.add(conversions.constant(value, "A case", site, each))) {
                equal.add(equal(value, site, each));
            }
        }
        Scalar fits = reductions.logical(Opcode.OR, equal, site, each);
        guards.put(each, fits);
        tests.add(fits);
    }

    /** For each case, in order, what tells that its block runs. */
    Map<Case, Scalar> guards() {
        return guards;
    }

    /** A truth value is its own test. */
    private Scalar equal(Scalar value, Site site, EObject syntax) {
        if (value instanceof Known truth && truth.type().isBoolean()) {
            return truth.isTrue() ? subject : (Scalar) operations.unary(Opcode.NOT, subject, site, syntax);
        }
        return operations.binary(Opcode.EQUAL, subject, value, site, syntax);
    }
}
