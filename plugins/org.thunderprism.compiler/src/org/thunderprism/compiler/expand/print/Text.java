package org.thunderprism.compiler.expand.print;

/**
 * The text of an expression.
 *
 * @param precedence how tightly its outermost operator binds
 * @param readsMemory whether it reads memory that statements write, so that it must not move past them
 */
record Text(String text, Precedence precedence, boolean readsMemory) {

    /** A name, a literal, a call: nothing that could ever need parentheses. */
    static Text primary(String text) {
        return new Text(text, Precedence.PRIMARY, false);
    }

    /** The same text when it reads memory. */
    Text reading() {
        return new Text(text, precedence, true);
    }

    /** The text as an operand of an operator: in parentheses when it binds more loosely. */
    String operand(Precedence needed) {
        return precedence.compareTo(needed) < 0 ? "(" + text + ")" : text;
    }
}
