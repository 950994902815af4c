package org.thunderprism.compiler.place.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.thunderprism.compiler.place.problem.Resources;

/**
 * Improves an assignment step by step: a part moves, all parts of a site move together, two parts change places. When nothing helps any more,
 * some parts are moved by chance and it begins again from there (iterated local search: Lourenço, Martin and Stützle, 2003).
 */
final class LocalSearch {

    /** Parts that are moved by chance at once. */
    private static final int MOST_MOVING = 20;

    /** Disturbances for each part that may be in vain, one after another. */
    private static final int PATIENCE = 80;

    private final Instance instance;
    private final Construction construction;
    private final SplittableRandom random;
    private long work;

    /** @param work evaluations of a part at a site */
    LocalSearch(Instance instance, Construction construction, long work, SplittableRandom random) {
        this.instance = instance;
        this.construction = construction;
        this.work = work;
        this.random = random;
    }

    /** The best assignment that is found from this one. */
    Assignment improve(Assignment start) {
        Assignment best = descend(start);
        long bestCost = best.totalCost();
        int patience = PATIENCE * instance.size();
        for (int idle = 0; idle < patience && work > 0 && bestCost > instance.fixedCost; idle++) {
            Assignment candidate = descend(disturbed(best));
            long cost = candidate.totalCost();
            if (cost < bestCost) {
                idle = 0;
            }
            if (cost <= bestCost) {
                best = candidate;
                bestCost = cost;
            }
        }
        return best;
    }

    /** Goes down to where no single change helps. */
    Assignment descend(Assignment assignment) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int part = 0; part < instance.size(); part++) {
                changed |= move(assignment, part);
            }
            if (!changed) {
                changed = moveTogether(assignment);
            }
            if (!changed) {
                changed = exchange(assignment);
            }
        }
        return assignment;
    }

    private boolean move(Assignment assignment, int part) {
        int from = assignment.site(part);
        assignment.remove(part);
        Resources demand = instance.part(part).demand();
        int best = from;
        long bestCost = assignment.cost(part, from);
        for (int site = 0; site < instance.sites(); site++) {
            if (instance.siteCost[part][site] < bestCost && assignment.hasRoom(site, demand)) {
                long cost = assignment.cost(part, site);
                if (cost < bestCost) {
                    best = site;
                    bestCost = cost;
                }
            }
        }
        work -= instance.sites();
        assignment.put(part, best);
        return best != from;
    }

    private boolean moveTogether(Assignment assignment) {
        boolean changed = false;
        for (int from : Arrays.stream(assignment.sites()).distinct().toArray()) {
            int[] group = assignment.at(from);
            if (group.length > 1) {
                changed |= moveTogether(assignment, group, from);
            }
        }
        return changed;
    }

    private boolean moveTogether(Assignment assignment, int[] group, int from) {
        List<Integer> members = IntStream.of(group).boxed().toList();
        Resources demand = Resources.NONE;
        int modules = 0;
        for (int part : group) {
            assignment.remove(part);
            demand = demand.plus(instance.part(part).demand());
            modules += instance.part(part).modules().size();
        }
        int best = from;
        long bestCost = cost(assignment, members, modules, from);
        for (int site = 0; site < instance.sites(); site++) {
            if (assignment.hasRoom(site, demand)) {
                long cost = cost(assignment, members, modules, site);
                if (cost < bestCost) {
                    best = site;
                    bestCost = cost;
                }
            }
        }
        work -= (long) instance.sites() * group.length;
        for (int part : group) {
            assignment.put(part, best);
        }
        return best != from;
    }

    private static long cost(Assignment assignment, List<Integer> members, int modules, int site) {
        long cost = assignment.added(site, modules);
        for (int part : members) {
            long paths = assignment.paths(part, site, List.of());
            if (paths >= Instance.FORBIDDEN) {
                return Instance.FORBIDDEN;
            }
            cost += paths;
        }
        return cost;
    }

    private boolean exchange(Assignment assignment) {
        boolean changed = false;
        for (int one = 0; one < instance.size(); one++) {
            for (int other = one + 1; other < instance.size(); other++) {
                if (assignment.site(one) != assignment.site(other)) {
                    changed |= exchange(assignment, one, other);
                }
            }
        }
        return changed;
    }

    private boolean exchange(Assignment assignment, int one, int other) {
        work -= 4;
        int here = assignment.site(one);
        int there = assignment.site(other);
        Resources demand = instance.part(one).demand();
        Resources otherDemand = instance.part(other).demand();
        if (instance.siteCost[one][there] >= Instance.FORBIDDEN
                || instance.siteCost[other][here] >= Instance.FORBIDDEN
                || !assignment.hasRoom(there, demand, otherDemand)
                || !assignment.hasRoom(here, otherDemand, demand)) {
            return false;
        }
        long before = pairCost(assignment, one, here, other, there);
        long after = pairCost(assignment, one, there, other, here);
        if (after >= before) {
            return false;
        }
        assignment.remove(one);
        assignment.remove(other);
        assignment.put(one, there);
        assignment.put(other, here);
        return true;
    }

    /** What both cost at these sites. What flows between the two is as far before as after; loads of zones change by their sizes alone. */
    private long pairCost(Assignment assignment, int one, int site, int other, int otherSite) {
        long cost = assignment.paths(one, site, List.of(other));
        long otherCost = assignment.paths(other, otherSite, List.of(one));
        if (cost >= Instance.FORBIDDEN || otherCost >= Instance.FORBIDDEN) {
            return Instance.FORBIDDEN;
        }
        return cost + otherCost + imbalance(assignment, one, site, other, otherSite);
    }

    private long imbalance(Assignment assignment, int one, int site, int other, int otherSite) {
        int size = instance.part(one).modules().size();
        int otherSize = instance.part(other).modules().size();
        if (size == otherSize || assignment.site(one) == site) {
            return 0;
        }
        boolean sameZone = instance.zone(site) == instance.zone(otherSite);
        return sameZone ? 0 : assignment.added(site, size - otherSize) + assignment.added(otherSite, otherSize - size);
    }

    /** A copy in which some parts that exchange data are elsewhere: the first by chance, the others where they then cost least. */
    private Assignment disturbed(Assignment assignment) {
        Assignment copy = Assignment.of(instance, assignment.sites());
        Set<Integer> moving = someParts();
        moving.forEach(copy::remove);
        boolean first = true;
        for (int part : moving) {
            int site = first ? anySite(copy, part) : construction.cheapestSite(copy, part);
            if (site == Assignment.NOWHERE) {
                return Assignment.of(instance, assignment.sites());
            }
            copy.put(part, site);
            first = false;
        }
        work -= (long) instance.sites() * moving.size();
        return copy;
    }

    /** A site by chance that may hold a part. */
    private int anySite(Assignment assignment, int part) {
        int[] possible = IntStream.range(0, instance.sites())
                .filter(site -> assignment.hasRoom(site, instance.part(part).demand())
                        && assignment.cost(part, site) < Instance.FORBIDDEN)
                .toArray();
        return possible.length == 0 ? Assignment.NOWHERE : possible[random.nextInt(possible.length)];
    }

    private Set<Integer> someParts() {
        int count = Math.min(instance.size(), random.nextInt(4) == 0 ? MOST_MOVING : 2 + random.nextInt(4));
        List<Integer> some = new ArrayList<>(List.of(random.nextInt(instance.size())));
        while (some.size() < count) {
            int[] neighbors = instance.neighbors[some.get(random.nextInt(some.size()))];
            boolean far = neighbors.length == 0 || random.nextInt(3) == 0;
            some.add(far ? random.nextInt(instance.size()) : neighbors[random.nextInt(neighbors.length)]);
        }
        return new LinkedHashSet<>(some);
    }
}
