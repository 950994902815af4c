package org.thunderprism.compiler.tests.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.expand.table.Clustering;
import org.thunderprism.compiler.expand.table.Clustering.Sample;
import org.thunderprism.compiler.expand.table.FuzzyTree;

/** Trees over sample points. */
class ClusteringTest {

    private static final BigInteger MAXIMUM = BigInteger.valueOf(65_535);

    private static Sample sample(long result, long... point) {
        return new Sample(
                LongStream.of(point).mapToObj(BigInteger::valueOf).toList(), List.of(BigInteger.valueOf(result)));
    }

    private static long answer(FuzzyTree tree, long... point) {
        int node = 0;
        for (int level = 0; level < tree.depth(); level++) {
            node = point[tree.features()[node]] <= tree.thresholds()[node] ? 2 * node + 1 : 2 * node + 2;
        }
        return tree.rows().get(node - tree.features().length)[0];
    }

    @Test
    void splitsWhereTheHalvesAreClosestTogether() {
        List<Sample> samples = List.of(sample(10, 1, 50), sample(11, 2, 10), sample(30, 100, 20), sample(31, 101, 40));
        FuzzyTree tree = Clustering.of(samples, 1, MAXIMUM);
        assertThat(tree.features()).containsExactly(0);
        assertThat(tree.thresholds()).containsExactly(2);
        // Half-way means are rounded to even.
        assertThat(tree.rows().stream().map(row -> row[0])).containsExactly(10L, 30L);
    }

    @Test
    void givesEveryPointItsOwnResultWhenThereAreLeavesEnough() {
        List<Sample> samples =
                IntStream.range(0, 16).mapToObj(i -> sample(i, i * i, 7)).toList();
        FuzzyTree tree = Clustering.of(samples, 15, MAXIMUM);
        samples.forEach(
                sample -> assertThat(answer(tree, sample.point().getFirst().longValue(), 7))
                        .isEqualTo(sample.result().getFirst().longValue()));
    }

    @Test
    void prolongsBranchesThatNothingSplits() {
        FuzzyTree tree = Clustering.of(List.of(sample(5, 3), sample(8, 3)), 2, MAXIMUM);
        assertThat(tree.thresholds()).containsOnly(65_535);
        assertThat(tree.rows().stream().map(row -> row[0])).containsOnly(6L);
    }

    @Test
    void takesTheLargestUnsignedNumbers() {
        BigInteger largest = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
        Sample high = new Sample(List.of(largest), List.of(largest));
        Sample low = new Sample(List.of(BigInteger.ZERO), List.of(BigInteger.ONE));
        FuzzyTree tree = Clustering.of(List.of(high, low), 1, largest);
        assertThat(tree.thresholds()).containsExactly(0);
        assertThat(tree.rows().get(0)).containsExactly(1);
        assertThat(tree.rows().get(1)).containsExactly(-1);
    }
}
