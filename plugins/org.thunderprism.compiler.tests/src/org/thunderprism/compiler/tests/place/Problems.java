package org.thunderprism.compiler.tests.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.thunderprism.compiler.place.problem.Flow;
import org.thunderprism.compiler.place.problem.Link;
import org.thunderprism.compiler.place.problem.Part;
import org.thunderprism.compiler.place.problem.PlacementProblem;
import org.thunderprism.compiler.place.problem.PlacementProblem.ZonePair;
import org.thunderprism.compiler.place.problem.Resources;
import org.thunderprism.compiler.place.problem.Site;

/** Random placement problems. */
final class Problems {

    private Problems() {}

    /** A problem with budgets and zones: connected sites, a chain of parts with some more flows, the first and the last part fixed. */
    static PlacementProblem random(SplittableRandom random, int parts, int sites, int zones) {
        boolean limited = random.nextBoolean();
        List<Site> all = IntStream.range(0, sites)
                .mapToObj(site -> new Site(
                        "v" + site,
                        zones == 0 ? Site.NO_ZONE : site * zones / sites,
                        new Resources(
                                !limited && random.nextInt(3) == 0 ? 0 : random.nextInt(100, 300),
                                0,
                                limited ? 12 : random.nextInt(8))))
                .toList();
        Set<ZonePair> adjacent = new HashSet<>();
        for (int zone = 0; zone + 1 < zones; zone++) {
            adjacent.add(ZonePair.of(zone, zone + 1));
        }
        return new PlacementProblem(
                all, links(random, sites), adjacent, parts(random, parts, sites), flows(random, parts), 0);
    }

    private static List<Link> links(SplittableRandom random, int sites) {
        List<Link> links = new ArrayList<>();
        for (int site = 1; site < sites; site++) {
            links.add(new Link(random.nextInt(Math.max(0, site - 5), site), site, random.nextLong(500, 2_000)));
        }
        for (int i = 0; i < sites; i++) {
            int one = random.nextInt(sites);
            int other = random.nextInt(sites);
            if (one != other) {
                links.add(new Link(one, other, random.nextLong(500, 4_000)));
            }
        }
        return links;
    }

    private static List<Part> parts(SplittableRandom random, int count, int sites) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean fixed = i == 0 || i == count - 1;
            SortedSet<Integer> candidates = new TreeSet<>();
            if (fixed) {
                candidates.add(random.nextInt(sites));
            } else {
                IntStream.range(0, sites).filter(site -> random.nextInt(5) > 0).forEach(candidates::add);
            }
            Resources demand = fixed ? Resources.NONE : new Resources(random.nextInt(20, 100), 0, random.nextInt(3));
            parts.add(new Part(List.of("m" + i), demand, candidates, fixed));
        }
        return parts;
    }

    private static List<Flow> flows(SplittableRandom random, int parts) {
        List<Flow> flows = new ArrayList<>();
        for (int part = 1; part < parts; part++) {
            flows.add(new Flow(part - 1, part, random.nextLong(1, 32)));
        }
        for (int i = 0; i < parts / 2; i++) {
            int from = random.nextInt(parts);
            int to = Math.min(parts - 2, from + 2 + random.nextInt(3));
            if (from < to) {
                flows.add(new Flow(from, to, random.nextLong(1, 16)));
            }
        }
        return flows;
    }
}
