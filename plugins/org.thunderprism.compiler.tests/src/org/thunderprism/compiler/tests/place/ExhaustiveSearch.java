package org.thunderprism.compiler.tests.place;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.thunderprism.compiler.place.problem.Flow;
import org.thunderprism.compiler.place.problem.Link;
import org.thunderprism.compiler.place.problem.Part;
import org.thunderprism.compiler.place.problem.PlacementProblem;
import org.thunderprism.compiler.place.problem.Resources;
import org.thunderprism.compiler.place.problem.Site;

/** Tries every placement, and shares no code with the search that it is compared with. Each part of its problems has one site. */
final class ExhaustiveSearch {

    private static final long NONE = Long.MAX_VALUE / 8;

    private final PlacementProblem problem;
    private final long balance;
    private final long[][] distances;
    private final int[] sites;
    private long best = NONE;

    ExhaustiveSearch(PlacementProblem problem, long balance) {
        this.problem = problem;
        this.balance = balance;
        this.distances = floydWarshall();
        this.sites = new int[problem.parts().size()];
    }

    /** The least cost of paths and zones' loads, without the least that any loads cost; empty when nothing is allowed. */
    OptionalLong best() {
        descend(0);
        return best == NONE ? OptionalLong.empty() : OptionalLong.of(best - leastLoads());
    }

    private void descend(int part) {
        if (part == sites.length) {
            best = Math.min(best, cost());
            return;
        }
        for (int site : problem.parts().get(part).candidates()) {
            sites[part] = site;
            if (hasRoom(part)) {
                descend(part + 1);
            }
        }
    }

    private boolean hasRoom(int last) {
        Resources sum = Resources.NONE;
        for (int part = 0; part <= last; part++) {
            if (sites[part] == sites[last]) {
                sum = sum.plus(problem.parts().get(part).demand());
            }
        }
        return sum.fits(problem.sites().get(sites[last]).budget());
    }

    private long cost() {
        long cost = 0;
        for (Flow flow : problem.flows()) {
            int from = sites[flow.from()];
            int to = sites[flow.to()];
            if (!problem.mayExchange(from, to) || distances[from][to] >= NONE) {
                return NONE;
            }
            cost += flow.bytes() * distances[from][to];
        }
        long[] loads = new long[problem.zones()];
        for (int part = 0; part < sites.length; part++) {
            int zone = problem.sites().get(sites[part]).zone();
            if (zone != Site.NO_ZONE) {
                loads[zone] += problem.parts().get(part).modules().size();
            }
        }
        return cost + loads(loads);
    }

    private long loads(long[] loads) {
        long cost = 0;
        for (int zone = 0; zone < loads.length; zone++) {
            int current = zone;
            long size = problem.sites().stream()
                    .filter(site -> site.zone() == current)
                    .count();
            cost += loads[zone]
                    * loads[zone]
                    * Math.max(1, balance * problem.sites().size() / size);
        }
        return cost;
    }

    /** The least cost of any loads, wherever the modules are. */
    private long leastLoads() {
        int modules =
                problem.parts().stream().map(Part::modules).mapToInt(List::size).sum();
        return problem.zones() == 0 ? 0 : leastLoads(new long[problem.zones()], 0, modules);
    }

    private long leastLoads(long[] loads, int zone, int left) {
        if (zone == loads.length - 1) {
            loads[zone] = left;
            return loads(loads);
        }
        long least = Long.MAX_VALUE;
        for (int load = 0; load <= left; load++) {
            loads[zone] = load;
            least = Math.min(least, leastLoads(loads, zone + 1, left - load));
        }
        return least;
    }

    private long[][] floydWarshall() {
        int count = problem.sites().size();
        long[][] lengths = new long[count][count];
        for (int one = 0; one < count; one++) {
            Arrays.fill(lengths[one], NONE);
            lengths[one][one] = 0;
        }
        for (Link link : problem.links()) {
            long length = Math.min(lengths[link.one()][link.other()], link.length());
            lengths[link.one()][link.other()] = length;
            lengths[link.other()][link.one()] = length;
        }
        for (int middle = 0; middle < count; middle++) {
            for (int one = 0; one < count; one++) {
                for (int other = 0; other < count; other++) {
                    lengths[one][other] = Math.min(lengths[one][other], lengths[one][middle] + lengths[middle][other]);
                }
            }
        }
        return lengths;
    }
}
