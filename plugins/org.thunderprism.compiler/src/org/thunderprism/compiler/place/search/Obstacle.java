package org.thunderprism.compiler.place.search;

/**
 * Why a site cannot hold a part.
 *
 * @param site number of the site
 * @param reason what is in the way
 * @param needed how much the part needs, where it is a budget
 * @param left how much of the budget is left
 */
public record Obstacle(int site, Reason reason, long needed, long left) {

    /** What can be in the way, the plainest first. */
    public enum Reason {
        /** The site is no candidate. */
        NOT_OFFERED,
        MEMORY,
        TABLE_MEMORY,
        STAGES,
        /** Its zone may not exchange data with that of a part that this one needs. */
        ZONE,
        /** No path leads to a part that this one needs. */
        UNREACHABLE
    }
}
