package org.thunderprism.compiler.place.problem;

/**
 * A vertex, as placement sees it.
 *
 * @param name of the vertex
 * @param zone number of its zone, from 0; {@link #NO_ZONE} for a vertex that no rule of a zone holds for
 * @param budget what it has; 0 is not limited
 */
public record Site(String name, int zone, Resources budget) {

    public static final int NO_ZONE = -1;
}
