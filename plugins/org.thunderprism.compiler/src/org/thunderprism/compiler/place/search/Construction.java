package org.thunderprism.compiler.place.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.thunderprism.compiler.place.problem.Resources;
import org.thunderprism.compiler.place.problem.Site;

/** Puts one part after another where it costs least. */
final class Construction {

    private final Instance instance;

    private final ZoneReach reach;

    private Assignment reached;

    Construction(Instance instance) {
        this.instance = instance;
        this.reach = new ZoneReach(instance);
    }

    /** The next part is always the one that exchanges most with those that are placed, so that neighbors come together. */
    List<Integer> byFlow() {
        List<Integer> order = new ArrayList<>();
        long[] attraction = new long[instance.size()];
        boolean[] placed = new boolean[instance.size()];
        for (int part = 0; part < attraction.length; part++) {
            // What is tied to fixed parts comes first.
            long[] cost = instance.siteCost[part];
            boolean tied =
                    IntStream.range(0, cost.length).anyMatch(site -> cost[site] > 0 && cost[site] < Instance.FORBIDDEN);
            attraction[part] = tied ? 1 : 0;
        }
        while (order.size() < placed.length) {
            int next = -1;
            for (int part = 0; part < placed.length; part++) {
                if (!placed[part] && (next < 0 || attraction[part] > attraction[next])) {
                    next = part;
                }
            }
            placed[next] = true;
            order.add(next);
            for (int i = 0; i < instance.neighbors[next].length; i++) {
                attraction[instance.neighbors[next][i]] += instance.bytes[next][i];
            }
        }
        return order;
    }

    /** The largest first, as long as there is room. */
    List<Integer> bySize() {
        Comparator<Integer> bySites = Comparator.comparing(this::possibleSites);
        Comparator<Integer> byDemand = Comparator.comparing(this::size);
        return IntStream.range(0, instance.size())
                .boxed()
                .sorted(byDemand.reversed().thenComparing(bySites))
                .toList();
    }

    /** By chance. */
    List<Integer> shuffled(SplittableRandom random) {
        List<Integer> order = new ArrayList<>(bySize());
        for (int i = order.size() - 1; i > 0; i--) {
            order.set(i, order.set(random.nextInt(i + 1), order.get(i)));
        }
        return order;
    }

    private long possibleSites(int part) {
        long[] cost = instance.siteCost[part];
        return IntStream.range(0, cost.length)
                .filter(site -> cost[site] < Instance.FORBIDDEN)
                .count();
    }

    private long size(int part) {
        Resources demand = instance.part(part).demand();
        return demand.memory() + demand.tableMemory() + demand.stages() * 1_000L;
    }

    /** An assignment of all parts, or null when one of them found no site: {@link #reached()} is how far it got. */
    Assignment place(List<Integer> order) {
        Assignment assignment = new Assignment(instance);
        for (int part : order) {
            boolean[] zones = reach.zones(assignment, part);
            int best = cheapestSite(assignment, part, site -> isIn(zones, site));
            if (best == Assignment.NOWHERE) {
                best = cheapestSite(assignment, part);
            }
            if (best == Assignment.NOWHERE) {
                reached = assignment;
                return null;
            }
            assignment.put(part, best);
        }
        return assignment;
    }

    /** The site where a part that is nowhere costs least, or {@link Assignment#NOWHERE}. */
    int cheapestSite(Assignment assignment, int part) {
        return cheapestSite(assignment, part, site -> true);
    }

    private boolean isIn(boolean[] zones, int site) {
        return instance.zone(site) == Site.NO_ZONE || zones[instance.zone(site)];
    }

    private int cheapestSite(Assignment assignment, int part, IntPredicate allowed) {
        int best = Assignment.NOWHERE;
        long bestCost = Instance.FORBIDDEN;
        int home = instance.problem.home();
        for (int i = -1; i < instance.sites(); i++) {
            int site = i < 0 ? home : i;
            if (instance.siteCost[part][site] < bestCost
                    && allowed.test(site)
                    && assignment.hasRoom(site, instance.part(part).demand())) {
                long cost = assignment.cost(part, site);
                if (cost < bestCost) {
                    best = site;
                    bestCost = cost;
                }
            }
        }
        return best;
    }

    /** Where the others were when a part found no place. */
    Assignment reached() {
        return reached;
    }
}
