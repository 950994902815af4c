package org.thunderprism.compiler.expand.print;

/** How tightly operators bind, loosest first, as in the grammar. */
enum Precedence {
    CONDITIONAL,
    OR,
    AND,
    COMPARISON,
    BIT_OR,
    BIT_XOR,
    BIT_AND,
    SHIFT,
    ADDITIVE,
    MULTIPLICATIVE,
    CAST,
    UNARY,
    PRIMARY;

    /** The next tighter one: what the right side of an operator that groups to the left needs. */
    Precedence tighter() {
        return values()[ordinal() + 1];
    }
}
