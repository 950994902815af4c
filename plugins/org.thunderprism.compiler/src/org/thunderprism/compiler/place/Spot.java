package org.thunderprism.compiler.place;

/**
 * Where a module is.
 *
 * @param vertex name of the vertex
 * @param zone name of its zone; {@code core} for a vertex without one
 * @param position on the grid
 */
public record Spot(String vertex, String zone, GridPosition position) {}
