package org.thunderprism.compiler.tests.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thunderprism.compiler.place.problem.Flow;
import org.thunderprism.compiler.place.problem.Link;
import org.thunderprism.compiler.place.problem.Part;
import org.thunderprism.compiler.place.problem.PlacementProblem;
import org.thunderprism.compiler.place.problem.Resources;
import org.thunderprism.compiler.place.problem.Site;
import org.thunderprism.compiler.place.search.Obstacle;
import org.thunderprism.compiler.place.search.Outcome;
import org.thunderprism.compiler.place.search.PlacementSearch;
import org.thunderprism.compiler.place.search.SearchOptions;
import org.thunderprism.compiler.place.search.Solution;

/** The search for placements, compared with trying all of them. */
class PlacementSearchTest {

    private static final double LARGEST_GAP = 0.05;

    /** Branch and bound finds what trying everything finds; local search alone comes near; the bound is below. */
    @ParameterizedTest
    @CsvSource({"5, 6, 0, 60", "6, 8, 2, 60", "7, 7, 3, 40", "8, 6, 2, 20"})
    void agreesWithTryingEverything(int parts, int sites, int zones, int problems) {
        int solved = 0;
        for (int seed = 0; seed < problems; seed++) {
            PlacementProblem problem = Problems.random(new SplittableRandom(seed), parts, sites, zones);
            OptionalLong best = new ExhaustiveSearch(problem, SearchOptions.DEFAULT.balance()).best();
            Outcome exact = new PlacementSearch(SearchOptions.DEFAULT).search(problem);
            if (best.isEmpty()) {
                assertThat(exact).as("problem %s", seed).isInstanceOf(Outcome.Unplaced.class);
                assertThat(((Outcome.Unplaced) exact).proven()).isTrue();
                continue;
            }
            solved++;
            Solution solution = ((Outcome.Placed) exact).solution();
            assertThat(solution.proven()).as("problem %s", seed).isTrue();
            assertThat(solution.cost()).as("problem %s", seed).isEqualTo(best.getAsLong());
            Outcome near = new PlacementSearch(SearchOptions.DEFAULT.withExact(false)).search(problem);
            assertThat(near).as("problem %s", seed).isInstanceOf(Outcome.Placed.class);
            Solution heuristic = ((Outcome.Placed) near).solution();
            assertThat((double) heuristic.cost())
                    .as("problem %s", seed)
                    .isBetween((double) best.getAsLong(), best.getAsLong() * (1 + LARGEST_GAP));
            assertThat(heuristic.bound()).as("problem %s", seed).isLessThanOrEqualTo(best.getAsLong());
        }
        assertThat(solved).as("problems with a placement").isGreaterThan(problems / 3);
    }

    @Test
    void theSameProblemGivesTheSamePlacement() {
        PlacementProblem problem = Problems.random(new SplittableRandom(3), 40, 100, 4);
        PlacementSearch search = new PlacementSearch(SearchOptions.DEFAULT);
        assertThat(search.search(problem)).isEqualTo(search.search(problem));
    }

    @Test
    void neighborsStayTogetherWhereThereIsRoomAndGoApartWhereThereIsNone() {
        List<Site> roomy = List.of(site("a", 0), site("b", 0), site("c", 0));
        assertThat(solution(roomy).sites()).containsExactly(-1, 0, 0);
        List<Site> tight = List.of(site("a", 15), site("b", 15), site("c", 15));
        assertThat(solution(tight).sites()).containsExactly(-1, 0, 1);
    }

    /** A fixed part at the first of three sites in a row, and two that need 10 bytes each. */
    private static Solution solution(List<Site> sites) {
        return ((Outcome.Placed) new PlacementSearch(SearchOptions.DEFAULT).search(row(sites, 10))).solution();
    }

    private static PlacementProblem row(List<Site> sites, long memory) {
        Resources demand = new Resources(memory, 0, 0);
        return new PlacementProblem(
                sites,
                List.of(new Link(0, 1, 1_000), new Link(1, 2, 1_000)),
                Set.of(),
                List.of(
                        new Part(List.of("fixed"), Resources.NONE, new TreeSet<>(Set.of(0)), true),
                        new Part(List.of("near"), demand, new TreeSet<>(Set.of(0, 1, 2)), false),
                        new Part(List.of("far"), demand, new TreeSet<>(Set.of(0, 1)), false)),
                List.of(new Flow(0, 1, 8), new Flow(1, 2, 4)),
                0);
    }

    private static Site site(String name, long memory) {
        return new Site(name, Site.NO_ZONE, new Resources(memory, 0, 0));
    }

    @Test
    void whatFitsNowhereIsExplainedForEachSite() {
        Outcome outcome = new PlacementSearch(SearchOptions.DEFAULT)
                .search(row(List.of(site("a", 15), site("b", 5), site("c", 50)), 20));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Unplaced.class, unplaced -> {
            assertThat(unplaced.proven()).isTrue();
            assertThat(unplaced.part()).isEqualTo(2);
            assertThat(unplaced.obstacles())
                    .containsExactly(
                            new Obstacle(0, Obstacle.Reason.MEMORY, 20, 15),
                            new Obstacle(1, Obstacle.Reason.MEMORY, 20, 5),
                            new Obstacle(2, Obstacle.Reason.NOT_OFFERED, 0, 0));
        });
    }

    @Test
    void linksAreTheLongerTheLessTheyCarry() {
        assertThat(Link.length(10_000, 1)).isEqualTo(Link.UNIT);
        assertThat(Link.length(1_000, 1)).isEqualTo(10 * Link.UNIT);
        assertThat(Link.length(10_000, 3)).isEqualTo(3 * Link.UNIT);
        assertThat(Link.length(1_000_000_000, 1)).isEqualTo(1);
        assertThat(Link.length(1, Long.MAX_VALUE)).isPositive();
    }

    @Test
    void twoHundredPartsOnAThousandSites() {
        PlacementProblem problem = Problems.random(new SplittableRandom(200), 200, 1_000, 8);
        Solution solution = ((Outcome.Placed) new PlacementSearch(SearchOptions.DEFAULT).search(problem)).solution();
        assertThat(solution.bound()).isPositive().isLessThanOrEqualTo(solution.cost());
    }
}
