package org.thunderprism.compiler.place.problem;

/**
 * Data from one part to another. A part at several sites needs it at each, from the nearest site of the other.
 *
 * @param from number of the part that has the data
 * @param to number of the part that needs it
 * @param bytes for each packet, at least 1
 */
public record Flow(int from, int to, long bytes) {}
