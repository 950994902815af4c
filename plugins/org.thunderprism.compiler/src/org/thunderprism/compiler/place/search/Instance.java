package org.thunderprism.compiler.place.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thunderprism.compiler.place.problem.Flow;
import org.thunderprism.compiler.place.problem.Link;
import org.thunderprism.compiler.place.problem.Part;
import org.thunderprism.compiler.place.problem.PlacementProblem;
import org.thunderprism.compiler.place.problem.Resources;
import org.thunderprism.compiler.place.problem.Site;

/**
 * A problem prepared for searching: only the parts that are to be placed are left, numbered anew; what flows between them and fixed parts has
 * become a cost of each site.
 */
final class Instance {

    /** The cost of what must not be. */
    static final long FORBIDDEN = Distances.UNREACHABLE;

    /**
     * What it costs that parts exchange data over zones that may not, for each zone too far. A placement with it is none, but a search may pass
     * through it.
     */
    static final long PENALTY = 10_000_000_000_000L;

    final PlacementProblem problem;
    final Distances distances;
    final ZoneBalance balance;

    /** The numbers that the free parts have in the problem. */
    final int[] parts;

    /** What a part costs at a site because of fixed parts; {@link #FORBIDDEN} where it cannot be. */
    final long[][] siteCost;

    /** The free parts that each one exchanges data with, and how many bytes. */
    final int[][] neighbors;

    final long[][] bytes;

    /** What the flows between fixed parts cost. */
    final long fixedCost;

    /** What fixed parts leave of each site. */
    private final Resources[] taken;

    private final int[] zoneLoads;

    private final Distances zoneSteps;

    Instance(PlacementProblem problem, Distances distances, long balanceFactor) {
        this.problem = problem;
        this.distances = distances;
        List<Part> all = problem.parts();
        parts = IntStream.range(0, all.size())
                .filter(part -> !all.get(part).fixed())
                .toArray();
        taken = new Resources[problem.sites().size()];
        Arrays.fill(taken, Resources.NONE);
        zoneLoads = new int[problem.zones()];
        zoneSteps = new Distances(
                zoneLoads.length,
                problem.adjacentZones().stream()
                        .map(pair -> new Link(pair.smaller(), pair.larger(), 1))
                        .toList());
        int modules = 0;
        for (Part part : all) {
            modules += part.fixed()
                    ? part.modules().size() * part.candidates().size()
                    : part.modules().size();
            if (part.fixed()) {
                part.candidates().forEach(site -> hold(part, site));
            }
        }
        balance = new ZoneBalance(problem, balanceFactor, modules);
        siteCost = new long[parts.length][];
        for (int free = 0; free < parts.length; free++) {
            siteCost[free] = initialCost(all.get(parts[free]));
        }
        int[] numbers = numbers(all.size());
        List<Map<Integer, Long>> exchanged = new ArrayList<>();
        for (int free = 0; free < parts.length; free++) {
            exchanged.add(new TreeMap<>());
        }
        long constant = 0;
        for (Flow flow : problem.flows()) {
            constant += add(flow, numbers, exchanged);
        }
        fixedCost = constant;
        neighbors = new int[parts.length][];
        bytes = new long[parts.length][];
        for (int free = 0; free < parts.length; free++) {
            neighbors[free] = exchanged.get(free).keySet().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            bytes[free] = exchanged.get(free).values().stream()
                    .mapToLong(Long::longValue)
                    .toArray();
        }
    }

    private void hold(Part part, int site) {
        taken[site] = taken[site].plus(part.demand());
        int zone = problem.sites().get(site).zone();
        if (zone != Site.NO_ZONE) {
            zoneLoads[zone] += part.modules().size();
        }
    }

    private long[] initialCost(Part part) {
        long[] cost = new long[taken.length];
        for (int site = 0; site < cost.length; site++) {
            boolean possible = part.candidates().contains(site)
                    && taken[site]
                            .plus(part.demand())
                            .fits(problem.sites().get(site).budget());
            cost[site] = possible ? 0 : FORBIDDEN;
        }
        return cost;
    }

    private int[] numbers(int count) {
        int[] numbers = new int[count];
        Arrays.fill(numbers, -1);
        for (int free = 0; free < parts.length; free++) {
            numbers[parts[free]] = free;
        }
        return numbers;
    }

    /** Takes a flow in; returns what it costs when both of its ends are fixed. */
    private long add(Flow flow, int[] numbers, List<Map<Integer, Long>> exchanged) {
        int from = numbers[flow.from()];
        int to = numbers[flow.to()];
        if (from >= 0 && to >= 0) {
            if (from != to) {
                exchanged.get(from).merge(to, flow.bytes(), Long::sum);
                exchanged.get(to).merge(from, flow.bytes(), Long::sum);
            }
            return 0;
        }
        Part source = problem.parts().get(flow.from());
        Part sink = problem.parts().get(flow.to());
        if (from >= 0) {
            sink.candidates().forEach(site -> addTo(siteCost[from], flow.bytes(), List.of(site)));
            return 0;
        }
        if (to >= 0) {
            addTo(siteCost[to], flow.bytes(), source.candidates());
            return 0;
        }
        long[] cost = new long[taken.length];
        addTo(cost, flow.bytes(), source.candidates());
        // What fixed parts may not do is not for the search to judge.
        return sink.candidates().stream()
                .mapToLong(site -> cost[site])
                .filter(each -> each < PENALTY)
                .sum();
    }

    /** Adds what a flow from the nearest of these sites costs each site. */
    private void addTo(long[] cost, long flowing, Iterable<Integer> sources) {
        for (int site = 0; site < cost.length; site++) {
            long nearest = FORBIDDEN;
            for (int source : sources) {
                nearest = Math.min(nearest, between(flowing, source, site));
            }
            cost[site] = cost[site] >= FORBIDDEN || nearest >= FORBIDDEN ? FORBIDDEN : cost[site] + nearest;
        }
    }

    int size() {
        return parts.length;
    }

    int sites() {
        return taken.length;
    }

    Part part(int free) {
        return problem.parts().get(parts[free]);
    }

    int zone(int site) {
        return problem.sites().get(site).zone();
    }

    Resources budget(int site) {
        return problem.sites().get(site).budget();
    }

    /** What fixed parts take of each site; a copy. */
    Resources[] taken() {
        return taken.clone();
    }

    /** How many fixed modules each zone holds; a copy. */
    int[] zoneLoads() {
        return zoneLoads.clone();
    }

    /** What it costs that data flows between free parts at these sites. */
    long between(long flowing, int site, int other) {
        long length = distances.from(site)[other];
        long zones = zonesTooFar(zone(site), zone(other));
        return length >= FORBIDDEN || zones >= FORBIDDEN ? FORBIDDEN : flowing * length + zones * PENALTY;
    }

    private long zonesTooFar(int zone, int other) {
        long steps = zoneSteps(zone, other);
        return steps >= FORBIDDEN ? FORBIDDEN : Math.max(0, steps - 1);
    }

    /** Steps from a zone to another one over adjacent zones; sites without a zone are near to all. */
    long zoneSteps(int zone, int other) {
        return zone == Site.NO_ZONE || other == Site.NO_ZONE ? 0 : zoneSteps.from(zone)[other];
    }
}
