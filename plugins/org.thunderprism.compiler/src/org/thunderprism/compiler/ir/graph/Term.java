package org.thunderprism.compiler.ir.graph;

import java.util.Set;

/**
 * How a value appears in the text of those who use it.
 *
 * @param text a name, or an expression that is short enough to be written out
 * @param atomic whether the text can stand as an operand without parentheses
 * @param sources the nodes that the text depends on
 */
record Term(String text, boolean atomic, Set<Integer> sources) {

    String asOperand() {
        return atomic ? text : "(" + text + ")";
    }
}
