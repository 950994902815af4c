package org.thunderprism.lang.model.pegasus;

/** The text is no model. Ends the parse; the reader turns it into a diagnostic. */
final class MalformedModel extends Exception {

    private static final long serialVersionUID = 1L;

    private final PegasusCode code;
    private final transient Place place;
    private final transient Object[] arguments;

    MalformedModel(PegasusCode code, Place place, Object... arguments) {
        super(code.code(), null, false, false);
        this.code = code;
        this.place = place;
        this.arguments = arguments;
    }

    PegasusCode code() {
        return code;
    }

    Place place() {
        return place;
    }

    Object[] arguments() {
        return arguments;
    }
}
