package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;

/**
 * An expression: how it is written and what it means.
 *
 * @param kind its type
 * @param text as it is written
 * @param level how tightly its outermost operator binds, one of the constants here
 * @param meaning what it gives
 */
record Term(Kind kind, String text, int level, Meaning meaning) {

    static final int LOOSEST = 0;
    static final int OR = 1;
    static final int AND = 2;
    static final int COMPARISON = 3;
    static final int BIT_OR = 4;
    static final int BIT_XOR = 5;
    static final int BIT_AND = 6;
    static final int SHIFT = 7;
    static final int ADDITIVE = 8;
    static final int MULTIPLICATIVE = 9;
    static final int CAST = 10;
    static final int UNARY = 11;
    static final int POSTFIX = 12;

    /** The text where something is wanted that binds at least as tightly. */
    String at(int wanted) {
        return level >= wanted ? text : "(" + text + ")";
    }

    /** The value itself when it is known before any run; only for compile-time integers of one value. */
    BigInteger known() {
        return ((Kind.Exact) kind).low();
    }

    Kind.Exact exact() {
        return (Kind.Exact) kind;
    }

    boolean isExact() {
        return kind instanceof Kind.Exact;
    }

    /** A name. */
    static Term name(Kind kind, String name) {
        return new Term(kind, name, POSTFIX, run -> run.get(name));
    }
}
