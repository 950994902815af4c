package org.thunderprism.cli.console;

/** What a piece of text is, which decides how a terminal shows it. */
public enum Style {
    ERROR("1;31"),
    WARNING("1;33"),
    INFO("1;34"),
    SUCCESS("32"),
    HEADING("1"),
    EMPHASIS("3"),
    CODE("36"),
    QUIET("2");

    private static final String ESCAPE = "\u001b[";

    private final String parameters;

    Style(String parameters) {
        this.parameters = parameters;
    }

    /** The text between the escape sequences that switch the style on and off (ECMA-48, SGR). */
    String apply(String text) {
        return text.isEmpty() ? text : ESCAPE + parameters + "m" + text + ESCAPE + "0m";
    }
}
