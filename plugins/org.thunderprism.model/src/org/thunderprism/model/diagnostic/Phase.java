package org.thunderprism.model.diagnostic;

import java.util.Locale;

/** The step of the pipeline that found something. */
public enum Phase {
    PARSE,
    VALIDATE,
    EXPAND,
    LOWER,
    FUSE,
    PLACE,
    GENERATE,
    RUN;

    /** The name as it stands in a diagnostic: {@code parse}, {@code validate}… */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
