package org.thunderprism.diagram.document;

/** A change that was asked for and cannot be made; the message tells the user why, and what to do. */
public final class RefusedChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedChange(String message) {
        super(message);
    }
}
