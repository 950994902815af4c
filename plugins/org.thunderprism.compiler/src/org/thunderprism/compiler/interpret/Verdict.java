package org.thunderprism.compiler.interpret;

import org.thunderprism.model.ir.VerdictKind;

/**
 * What happens to the packet.
 *
 * @param kind the kind
 * @param argument the mark, or the vertex's index for forward and mirror; 0 for the other kinds
 */
public record Verdict(VerdictKind kind, long argument) {

    /** The verdict of a run that sets none. */
    public static final Verdict PASS = new Verdict(VerdictKind.PASS, 0);
}
