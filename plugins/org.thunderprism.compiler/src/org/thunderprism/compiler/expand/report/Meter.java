package org.thunderprism.compiler.expand.report;

import java.math.BigInteger;
import java.util.Locale;
import org.thunderprism.compiler.Limits;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.origin.Origin;

/** Counts what an expansion makes, over all vertices, and ends it at the limits. */
public final class Meter {

    private final Limits limits;
    private final Diagnostics diagnostics;
    private int instructions;
    private int rounds;

    public Meter(Limits limits, Diagnostics diagnostics) {
        this.limits = limits;
        this.diagnostics = diagnostics;
    }

    /** One more instruction. */
    public void instruction(Origin origin) {
        instructions++;
        if (instructions > limits.instructions()) {
            diagnostics.report(ExpandCode.INSTRUCTIONS, origin, count(limits.instructions()));
            throw Refusal.ofProgram();
        }
    }

    /** The rounds of a construct, before the first of them is expanded. */
    public void rounds(String construct, BigInteger count, Origin origin) {
        int left = limits.rounds() - rounds;
        if (count.compareTo(BigInteger.valueOf(left)) > 0) {
            diagnostics.report(ExpandCode.ROUNDS, origin, construct, count(count), count(left), count(limits.rounds()));
            throw Refusal.ofProgram();
        }
        rounds += count.intValueExact();
    }

    private static String count(Number number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
