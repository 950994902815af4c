package org.thunderprism.compiler.quantize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Integers in intervals, such that a function of them varies as little as possible within each: the interval whose best split lowers the sum of
 * weighted squared errors most is split next. Equal gains are decided for the lower interval and the lower split, so that the same points
 * always give the same intervals.
 */
final class Clusters {

    /** Points from one index to another (excluded), and the best place to split them; none when the gain is 0. */
    private record Span(int from, int to, int split, double gain) {}

    private final long[] values;
    private final double[] weights;
    private final double[] sums;
    private final double[] squares;

    /**
     * @param points integers, in any order
     * @param images what the function gives for each
     * @param importance a positive weight for each
     */
    Clusters(long[] points, double[] images, double[] importance) {
        values = Arrays.stream(points).sorted().distinct().toArray();
        weights = new double[values.length + 1];
        sums = new double[values.length + 1];
        squares = new double[values.length + 1];
        for (int index = 0; index < points.length; index++) {
            int place = Arrays.binarySearch(values, points[index]) + 1;
            weights[place] += importance[index];
            sums[place] += importance[index] * images[index];
            squares[place] += importance[index] * images[index] * images[index];
        }
        accumulate(weights);
        accumulate(sums);
        accumulate(squares);
    }

    private static void accumulate(double[] numbers) {
        for (int index = 1; index < numbers.length; index++) {
            numbers[index] += numbers[index - 1];
        }
    }

    /** The error that is left with 1, 2, 4, … intervals up to a power of two, or up to where it does not become less. */
    double[] errors(int depth) {
        double[] errors = new double[depth + 1];
        int level = 0;
        int intervals = 1;
        PriorityQueue<Span> queue = queue();
        double error = error(0, values.length);
        errors[0] = error;
        while (level < depth) {
            Span next = queue.poll();
            if (next == null || next.gain() <= 0) {
                Arrays.fill(errors, level + 1, depth + 1, Math.max(0, error));
                return errors;
            }
            error -= next.gain();
            split(next, queue);
            intervals++;
            if (intervals == 1 << (level + 1)) {
                level++;
                errors[level] = Math.max(0, error);
            }
        }
        return errors;
    }

    /** The largest integer of each interval but the last, half-way to the next one: at most one less than there are intervals. */
    long[] thresholds(int intervals) {
        PriorityQueue<Span> queue = queue();
        List<Long> thresholds = new ArrayList<>();
        while (thresholds.size() < intervals - 1) {
            Span next = queue.poll();
            if (next == null || next.gain() <= 0) {
                break;
            }
            long low = values[next.split() - 1];
            thresholds.add(low + (values[next.split()] - low) / 2);
            split(next, queue);
        }
        return thresholds.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private PriorityQueue<Span> queue() {
        PriorityQueue<Span> queue = new PriorityQueue<>(
                Comparator.comparingDouble((Span span) -> -span.gain()).thenComparingInt(Span::from));
        queue.add(span(0, values.length));
        return queue;
    }

    private void split(Span span, PriorityQueue<Span> queue) {
        queue.add(span(span.from(), span.split()));
        queue.add(span(span.split(), span.to()));
    }

    private Span span(int from, int to) {
        double whole = error(from, to);
        int best = -1;
        double gain = 0;
        for (int split = from + 1; split < to; split++) {
            double candidate = whole - error(from, split) - error(split, to);
            if (candidate > gain) {
                gain = candidate;
                best = split;
            }
        }
        // Below this the sums' own rounding decides.
        return gain > whole * 1e-9 ? new Span(from, to, best, gain) : new Span(from, to, best, 0);
    }

    private double error(int from, int to) {
        double weight = weights[to] - weights[from];
        double sum = sums[to] - sums[from];
        return weight <= 0 ? 0 : Math.max(0, squares[to] - squares[from] - sum * sum / weight);
    }
}
