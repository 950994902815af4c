package org.thunderprism.witness.p4.syntax;

/** A P4 text is not as it has to be. The message begins with the line and column. */
public final class P4Exception extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param problem a sentence without an end mark */
    public P4Exception(Position at, String problem) {
        super(at.line() + ":" + at.column() + ": " + problem);
    }
}
