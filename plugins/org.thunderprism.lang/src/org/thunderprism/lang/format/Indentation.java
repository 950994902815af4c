package org.thunderprism.lang.format;

/** How far text inside brackets stands to the right of the text around them. */
public final class Indentation {

    /** One level. */
    public static final String STEP = "  ";

    private Indentation() {}
}
