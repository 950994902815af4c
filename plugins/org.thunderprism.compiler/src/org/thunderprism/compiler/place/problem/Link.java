package org.thunderprism.compiler.place.problem;

/**
 * A way between two sites, in both directions.
 *
 * @param one number of a site
 * @param other number of another site
 * @param length what one byte costs on it, at least 1
 */
public record Link(int one, int other, long length) {

    /** What a byte costs on a link of {@link #REFERENCE_BANDWIDTH} with the weight 1. */
    public static final long UNIT = 1_000;

    /** Mbit/s. */
    public static final long REFERENCE_BANDWIDTH = 10_000;

    /** No link is longer, so that sums of paths stay far from what a {@code long} holds. */
    private static final double LONGEST = 1e9;

    /**
     * A link's length: its weight, and the more the less bandwidth it has.
     *
     * @param bandwidth in Mbit/s, positive
     * @param weight cost of one unit of traffic
     */
    public static long length(long bandwidth, long weight) {
        double length = (double) weight * UNIT * REFERENCE_BANDWIDTH / Math.max(1, bandwidth);
        return Math.round(Math.clamp(length, 1, LONGEST));
    }
}
