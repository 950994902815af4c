package org.thunderprism.compiler.place.search;

import org.thunderprism.compiler.place.problem.PlacementProblem;
import org.thunderprism.compiler.place.problem.Site;

/**
 * What the loads of zones cost. A zone with {@code n} modules and a share {@code s} of the sites costs {@code n² / s}, so that the sum is least
 * when each has its share; only what is above the least possible sum counts.
 */
final class ZoneBalance {

    /** The factor of a zone without sites, so that nothing is imagined there. */
    private static final long NO_SITES = 1_000_000_000_000L;

    private final long[] factor;
    private final long least;

    /** @param modules how many are placed in zones altogether */
    ZoneBalance(PlacementProblem problem, long balance, int modules) {
        long[] sizes = new long[problem.zones()];
        problem.sites().stream().filter(site -> site.zone() != Site.NO_ZONE).forEach(site -> sizes[site.zone()]++);
        factor = new long[sizes.length];
        for (int zone = 0; zone < sizes.length; zone++) {
            factor[zone] = sizes[zone] == 0
                    ? NO_SITES
                    : Math.max(1, balance * problem.sites().size() / sizes[zone]);
        }
        // Without a zone for each site, modules may all lie outside of the zones.
        boolean everywhere = problem.sites().stream().noneMatch(site -> site.zone() == Site.NO_ZONE);
        least = everywhere ? completed(new int[sizes.length], modules) : 0;
    }

    /** The cost of loads. */
    long cost(int[] loads) {
        return sum(loads) - least;
    }

    /** The least cost when so many further modules come. */
    long atLeast(int[] loads, int further) {
        return Math.max(0, completed(loads, further) - least);
    }

    /** What it costs that a zone with a load takes so many more, which may be negative. */
    long added(int zone, int load, int more) {
        return zone == Site.NO_ZONE ? 0 : factor[zone] * ((long) (load + more) * (load + more) - (long) load * load);
    }

    private long sum(int[] loads) {
        long sum = 0;
        for (int zone = 0; zone < loads.length; zone++) {
            sum += factor[zone] * loads[zone] * loads[zone];
        }
        return sum;
    }

    /** The sum is convex: each module goes where it adds least. */
    private long completed(int[] loads, int further) {
        if (loads.length == 0) {
            return 0;
        }
        int[] filled = loads.clone();
        for (int i = 0; i < further; i++) {
            int best = 0;
            for (int zone = 1; zone < filled.length; zone++) {
                if (added(zone, filled[zone], 1) < added(best, filled[best], 1)) {
                    best = zone;
                }
            }
            filled[best]++;
        }
        return sum(filled);
    }
}
