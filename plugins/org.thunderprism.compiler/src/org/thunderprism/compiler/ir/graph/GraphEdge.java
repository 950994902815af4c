package org.thunderprism.compiler.ir.graph;

/**
 * An arrow between two boxes.
 *
 * @param from id of the node that comes first
 * @param to id of the node that depends on it
 * @param kind what travels along it
 */
record GraphEdge(int from, int to, Kind kind) {

    enum Kind {
        DATA,
        CONTROL,
        MESSAGE
    }
}
