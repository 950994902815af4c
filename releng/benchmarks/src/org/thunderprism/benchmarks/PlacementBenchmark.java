package org.thunderprism.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thunderprism.compiler.place.problem.Flow;
import org.thunderprism.compiler.place.problem.Link;
import org.thunderprism.compiler.place.problem.Part;
import org.thunderprism.compiler.place.problem.PlacementProblem;
import org.thunderprism.compiler.place.problem.PlacementProblem.ZonePair;
import org.thunderprism.compiler.place.problem.Resources;
import org.thunderprism.compiler.place.problem.Site;
import org.thunderprism.compiler.place.search.Outcome;
import org.thunderprism.compiler.place.search.PlacementSearch;
import org.thunderprism.compiler.place.search.SearchOptions;
import org.thunderprism.compiler.place.search.Solution;

/**
 * Placement of 200 modules on 1,000 vertices in 8 zones, in processor time. Every vertex has room for a few modules; data flows from each module to
 * the next, and from some to one that comes soon after; the first and the last have their place. The first run is that of a cold JVM.
 */
public final class PlacementBenchmark {

    private static final int RUNS = 7;
    private static final int MODULES = 200;
    private static final int VERTICES = 1_000;
    private static final int ZONES = 8;

    private PlacementBenchmark() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "%5s %12s %14s %14s%n", "run", "seconds", "cost", "at least");
        for (int run = 0; run < RUNS; run++) {
            PlacementProblem problem = problem(new SplittableRandom(run));
            long begin = processorTime();
            Outcome outcome = new PlacementSearch(SearchOptions.DEFAULT).search(problem);
            double seconds = (processorTime() - begin) / 1e9;
            if (!(outcome instanceof Outcome.Placed placed)) {
                throw new IllegalStateException("run " + run + " found no placement");
            }
            Solution solution = placed.solution();
            out.printf(Locale.ROOT, "%5d %12.2f %,14d %,14d%n", run, seconds, solution.cost(), solution.bound());
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static PlacementProblem problem(SplittableRandom random) {
        List<Site> sites = IntStream.range(0, VERTICES)
                .mapToObj(site ->
                        new Site("v" + site, site * ZONES / VERTICES, new Resources(random.nextInt(100, 300), 0, 12)))
                .toList();
        Set<ZonePair> adjacent = IntStream.range(1, ZONES)
                .mapToObj(zone -> ZonePair.of(zone - 1, zone))
                .collect(Collectors.toSet());
        return new PlacementProblem(sites, links(random), adjacent, parts(random), flows(random), 0);
    }

    /** Vertices are joined with ones nearby, so that paths lead through all zones. */
    private static List<Link> links(SplittableRandom random) {
        List<Link> links = new ArrayList<>();
        for (int site = 1; site < VERTICES; site++) {
            for (int i = 0; i < 3; i++) {
                links.add(new Link(random.nextInt(Math.max(0, site - 20), site), site, random.nextLong(500, 4_000)));
            }
        }
        return links;
    }

    private static List<Part> parts(SplittableRandom random) {
        TreeSet<Integer> all = IntStream.range(0, VERTICES).boxed().collect(Collectors.toCollection(TreeSet::new));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < MODULES; i++) {
            boolean fixed = i == 0 || i == MODULES - 1;
            Resources demand = fixed ? Resources.NONE : new Resources(random.nextInt(20, 100), 0, random.nextInt(4));
            parts.add(new Part(
                    List.of("m" + i), demand, fixed ? new TreeSet<>(Set.of(random.nextInt(VERTICES))) : all, fixed));
        }
        return parts;
    }

    private static List<Flow> flows(SplittableRandom random) {
        List<Flow> flows = new ArrayList<>();
        for (int part = 1; part < MODULES; part++) {
            flows.add(new Flow(part - 1, part, random.nextLong(1, 32)));
        }
        for (int i = 0; i < MODULES / 2; i++) {
            int from = random.nextInt(MODULES - 6);
            flows.add(new Flow(from, from + random.nextInt(2, 5), random.nextLong(1, 16)));
        }
        return flows;
    }
}
