package org.thunderprism.compiler.place.search;

/**
 * How hard to look. All limits count work and not time, so that the result is the same on every machine.
 *
 * @param balance what it costs that a zone holds more than its share, in the unit of paths: see {@link ZoneBalance}
 * @param work evaluations of a part at a site that local search and branch and bound may make each
 * @param exact whether branch and bound runs behind the local search
 * @param seed of the choices that local search makes when it is stuck
 */
public record SearchOptions(long balance, long work, boolean exact, long seed) {

    /** A zone that is one module above its share costs as much as a byte on a tenth of a usual link. */
    public static final SearchOptions DEFAULT = new SearchOptions(100, 8_000_000, true, 1);

    public SearchOptions withExact(boolean wanted) {
        return new SearchOptions(balance, work, wanted, seed);
    }
}
