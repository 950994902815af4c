package org.thunderprism.compiler.place;

/** A cell of the grid. */
public record GridPosition(int x, int y, int z) {}
