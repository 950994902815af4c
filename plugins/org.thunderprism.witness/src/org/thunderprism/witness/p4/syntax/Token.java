package org.thunderprism.witness.p4.syntax;

/**
 * A word of a text.
 *
 * @param kind what it is
 * @param text as it stands there, a string without its quotes
 * @param at where it begins
 */
record Token(Kind kind, String text, Position at) {

    /** Kinds of words. */
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return text.equals(symbol) && (kind == Kind.SYMBOL || kind == Kind.NAME);
    }
}
