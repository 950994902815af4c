package org.thunderprism.compiler.expand.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a fuzzy table from sample points, as Pegasus does (SIGCOMM 2025, "fuzzy matching"): every node splits its points where the two halves
 * are closest to their means, measured by the sum of squared distances; every leaf answers with the mean of its points' results, rounded.
 * Equal splits are decided for the first element and the lowest threshold, so that the same points always give the same tree.
 */
public final class Clustering {

    /** A point and its result. */
    public record Sample(List<BigInteger> point, List<BigInteger> result) {}

    private record Split(int feature, BigInteger threshold, double error) {}

    private final int depth;
    private final BigInteger everything;
    private final int[] features;
    private final long[] thresholds;
    private final long[][] rows;

    private Clustering(int depth, BigInteger everything) {
        this.depth = depth;
        this.everything = everything;
        this.features = new int[(1 << depth) - 1];
        this.thresholds = new long[(1 << depth) - 1];
        this.rows = new long[1 << depth][];
    }

    /**
     * @param samples at least one, all of the same lengths
     * @param depth levels of the tree
     * @param maximum the largest value of an element: a threshold that every point passes
     */
    public static FuzzyTree of(List<Sample> samples, int depth, BigInteger maximum) {
        Clustering clustering = new Clustering(depth, maximum);
        clustering.fill(0, 0, samples);
        return new FuzzyTree(depth, clustering.features, clustering.thresholds, List.of(clustering.rows));
    }

    private void fill(int node, int level, List<Sample> samples) {
        if (level == depth) {
            rows[node - features.length] = mean(samples);
            return;
        }
        Split split = bestSplit(samples);
        features[node] = split.feature();
        thresholds[node] = split.threshold().longValue();
        List<Sample> left = new ArrayList<>();
        List<Sample> right = new ArrayList<>();
        for (Sample sample : samples) {
            boolean passes = sample.point().get(split.feature()).compareTo(split.threshold()) <= 0;
            (passes ? left : right).add(sample);
        }
        fill(2 * node + 1, level + 1, left);
        // A side without points is never reached; it answers as the other one does.
        fill(2 * node + 2, level + 1, right.isEmpty() ? left : right);
    }

    private Split bestSplit(List<Sample> samples) {
        Split best = new Split(0, everything, Double.POSITIVE_INFINITY);
        int length = samples.getFirst().point().size();
        for (int feature = 0; feature < length; feature++) {
            Split candidate = bestSplit(samples, feature, length);
            if (candidate.error() < best.error()) {
                best = candidate;
            }
        }
        return best;
    }

    private Split bestSplit(List<Sample> samples, int feature, int length) {
        List<Sample> sorted = new ArrayList<>(samples);
        sorted.sort(Comparator.comparing(sample -> sample.point().get(feature)));
        Spread right = new Spread(length);
        sorted.forEach(sample -> right.add(sample.point(), 1));
        Spread left = new Spread(length);
        Split best = new Split(feature, everything, Double.POSITIVE_INFINITY);
        for (int index = 0; index + 1 < sorted.size(); index++) {
            List<BigInteger> point = sorted.get(index).point();
            BigInteger next = sorted.get(index + 1).point().get(feature);
            left.add(point, 1);
            right.add(point, -1);
            double error = left.error() + right.error();
            if (point.get(feature).compareTo(next) < 0 && error < best.error()) {
                best = new Split(feature, point.get(feature), error);
            }
        }
        return best;
    }

    private static long[] mean(List<Sample> samples) {
        long[] mean = new long[samples.getFirst().result().size()];
        for (int element = 0; element < mean.length; element++) {
            BigInteger sum = BigInteger.ZERO;
            for (Sample sample : samples) {
                sum = sum.add(sample.result().get(element));
            }
            mean[element] = new BigDecimal(sum)
                    .divide(BigDecimal.valueOf(samples.size()), 0, RoundingMode.HALF_EVEN)
                    .longValue();
        }
        return mean;
    }

    /** The sum of squared distances of points from their mean, kept up to date as points come and go. */
    private static final class Spread {

        private final double[] sums;
        private double squares;
        private int count;

        private Spread(int length) {
            this.sums = new double[length];
        }

        private void add(List<BigInteger> point, int times) {
            for (int element = 0; element < sums.length; element++) {
                double value = point.get(element).doubleValue();
                sums[element] += times * value;
                squares += times * value * value;
            }
            count += times;
        }

        private double error() {
            double error = squares;
            for (double sum : sums) {
                error -= sum * sum / count;
            }
            return error;
        }
    }
}
