package org.thunderprism.compiler.ir.graph;

import java.util.Locale;

/** What a node stands for; each kind has a colour of its own. */
enum NodeKind {
    INPUT,
    SCALAR,
    VECTOR,
    PARTITION,
    MAP,
    SUM,
    LOOKUP,
    MODEL,
    STATE,
    COUNTER,
    BRANCH,
    VERDICT,
    MESSAGE,
    MODULE;

    /** Whether nodes of this kind are steps of a model, which a picture always shows one by one. */
    boolean isLayer() {
        return this == PARTITION || this == MAP || this == SUM || this == MODEL;
    }

    /** The name of the style class. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
