package org.thunderprism.lang.ide.program;

/**
 * A program, and how its modules are placed.
 *
 * @param uri of the program's file
 * @param move whether modules that may be anywhere are put where they cost least; otherwise they stay where a build puts them
 */
public record PlacementAddress(String uri, boolean move) {}
