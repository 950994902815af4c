package org.thunderprism.compiler.expand.report;

/**
 * Ends the expansion of a statement whose error has been reported. It never leaves the expander: whoever expands the statement catches it and
 * goes on with the next one, so that one run finds more than one error.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean total;

    private Refusal(boolean total) {
        super(null, null, false, false);
        this.total = total;
    }

    /** The statement cannot be expanded. */
    public static Refusal ofStatement() {
        return new Refusal(false);
    }

    /** A limit is reached: going on would only cost time. */
    public static Refusal ofProgram() {
        return new Refusal(true);
    }

    /** Whether the expansion as a whole has to end. */
    public boolean isTotal() {
        return total;
    }
}
