package org.thunderprism.compiler.place.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.thunderprism.compiler.place.problem.Part;
import org.thunderprism.compiler.place.problem.PlacementProblem;
import org.thunderprism.compiler.place.problem.Resources;

/** Places the parts of a problem: the same problem and options give the same placement. */
public final class PlacementSearch {

    /** Orders of construction that are tried when the first ones leave a part without a site. */
    private static final int ATTEMPTS = 50;

    /** Parts times sites: branch and bound does not come far with more. */
    private static final int LARGEST_EXACT = 2_000;

    private final SearchOptions options;

    public PlacementSearch(SearchOptions options) {
        this.options = options;
    }

    /** Looks for the cheapest placement. */
    public Outcome search(PlacementProblem problem) {
        Distances distances = new Distances(problem.sites().size(), problem.links());
        Instance instance = new Instance(problem, distances, options.balance());
        SplittableRandom random = new SplittableRandom(options.seed());
        Construction construction = new Construction(instance);
        Assignment found = start(instance, construction, random);
        if (found != null) {
            found = new LocalSearch(instance, construction, options.work(), random).improve(found);
        }
        Assignment reached = found == null ? construction.reached() : found;
        if (found != null && found.pathCost() >= Instance.PENALTY) {
            found = null;
        }
        boolean proven = instance.size() == 0;
        if (options.exact() && !proven && instance.size() * instance.sites() <= LARGEST_EXACT) {
            BranchAndBound exact = new BranchAndBound(instance, construction.byFlow(), options.work());
            proven = exact.search(found);
            found = exact.best();
        }
        if (found == null) {
            return unplaced(instance, reached, proven);
        }
        long bound = Math.min(found.totalCost(), new LowerBound(instance).value());
        return new Outcome.Placed(new Solution(
                sites(instance, found),
                found.pathCost(),
                found.imbalance(),
                proven ? found.totalCost() : bound,
                proven));
    }

    private static Assignment start(Instance instance, Construction construction, SplittableRandom random) {
        Assignment best = cheaper(construction.place(construction.bySize()), construction.place(construction.byFlow()));
        for (int i = 0; best == null && i < ATTEMPTS; i++) {
            best = construction.place(construction.shuffled(random));
        }
        if (best == null) {
            // What explains the failure best is the attempt that begins with the largest part.
            construction.place(construction.bySize());
        }
        return best;
    }

    private static Assignment cheaper(Assignment one, Assignment other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.totalCost() < one.totalCost() ? other : one;
    }

    private static List<Integer> sites(Instance instance, Assignment assignment) {
        Integer[] sites = new Integer[instance.problem.parts().size()];
        Arrays.fill(sites, -1);
        IntStream.range(0, instance.size()).forEach(free -> sites[instance.parts[free]] = assignment.site(free));
        return List.of(sites);
    }

    private static Outcome unplaced(Instance instance, Assignment reached, boolean proven) {
        int stuck = stuck(instance, reached);
        Part part = instance.part(stuck);
        if (reached.site(stuck) != Assignment.NOWHERE) {
            reached.remove(stuck);
        }
        List<Obstacle> obstacles = new ArrayList<>();
        for (int site = 0; site < instance.sites(); site++) {
            obstacles.add(obstacle(instance, reached, stuck, part, site));
        }
        return new Outcome.Unplaced(instance.parts[stuck], obstacles, proven || possibleSites(instance, stuck) == 0);
    }

    /** A part without a site; when there is none, one that exchanges data over zones that may not. */
    private static int stuck(Instance instance, Assignment reached) {
        return IntStream.range(0, instance.size())
                .boxed()
                .filter(part -> reached.site(part) == Assignment.NOWHERE)
                .min(Comparator.comparing(part -> possibleSites(instance, part)))
                .orElseGet(() -> IntStream.range(0, instance.size())
                        .filter(part -> reached.paths(part, reached.site(part), List.of()) >= Instance.PENALTY)
                        .boxed()
                        .findFirst()
                        .orElseThrow());
    }

    private static long possibleSites(Instance instance, int part) {
        return Arrays.stream(instance.siteCost[part])
                .filter(cost -> cost < Instance.FORBIDDEN)
                .count();
    }

    private static Obstacle obstacle(Instance instance, Assignment reached, int stuck, Part part, int site) {
        if (!part.candidates().contains(site)) {
            return new Obstacle(site, Obstacle.Reason.NOT_OFFERED, 0, 0);
        }
        Resources budget = instance.budget(site);
        Resources left = budget.minus(reached.taken(site));
        Resources demand = part.demand();
        if (budget.memory() > 0 && demand.memory() > left.memory()) {
            return new Obstacle(site, Obstacle.Reason.MEMORY, demand.memory(), left.memory());
        }
        if (budget.tableMemory() > 0 && demand.tableMemory() > left.tableMemory()) {
            return new Obstacle(site, Obstacle.Reason.TABLE_MEMORY, demand.tableMemory(), left.tableMemory());
        }
        if (budget.stages() > 0 && demand.stages() > left.stages()) {
            return new Obstacle(site, Obstacle.Reason.STAGES, demand.stages(), left.stages());
        }
        boolean reachable = instance.problem.flows().stream()
                .filter(flow -> flow.from() == instance.parts[stuck] || flow.to() == instance.parts[stuck])
                .map(flow -> flow.from() == instance.parts[stuck] ? flow.to() : flow.from())
                .allMatch(other -> reaches(instance, reached, site, other));
        return new Obstacle(site, reachable ? Obstacle.Reason.ZONE : Obstacle.Reason.UNREACHABLE, 0, 0);
    }

    private static boolean reaches(Instance instance, Assignment reached, int site, int other) {
        Part part = instance.problem.parts().get(other);
        int free = Arrays.binarySearch(instance.parts, other);
        if (part.fixed()) {
            return part.candidates().stream()
                    .anyMatch(end -> instance.distances.from(end)[site] < Distances.UNREACHABLE);
        }
        return reached.site(free) == Assignment.NOWHERE
                || instance.distances.from(reached.site(free))[site] < Distances.UNREACHABLE;
    }
}
