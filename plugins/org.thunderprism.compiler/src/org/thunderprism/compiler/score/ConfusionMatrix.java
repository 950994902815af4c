package org.thunderprism.compiler.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How often each predicted class met each labelled class, and the measures that follow from it.
 *
 * <p>The classes are those that occur as a label or as a prediction. The F1 score of a class is 2·TP / (2·TP + FP + FN), and the macro
 * average is the plain mean over the classes (C. J. van Rijsbergen, <em>Information Retrieval</em>, 1979, chapter 7; M. Sokolova and
 * G. Lapalme, <em>A systematic analysis of performance measures for classification tasks</em>, 2009).
 */
public final class ConfusionMatrix {

    private record Cell(long label, long prediction) {}

    private final Map<Cell, Long> counts = new HashMap<>();
    private final TreeSet<Long> classes = new TreeSet<>();
    private long rows;

    /** Counts one row. */
    public void add(long label, long prediction) {
        counts.merge(new Cell(label, prediction), 1L, Long::sum);
        classes.add(label);
        classes.add(prediction);
        rows++;
    }

    public long rows() {
        return rows;
    }

    /** The classes that occur, in ascending order. */
    public List<Long> classes() {
        return new ArrayList<>(classes);
    }

    public long count(long label, long prediction) {
        return counts.getOrDefault(new Cell(label, prediction), 0L);
    }

    /** The share of rows whose prediction is the label; 0 without rows. */
    public double accuracy() {
        long right = classes.stream().mapToLong(each -> count(each, each)).sum();
        return rows == 0 ? 0 : (double) right / rows;
    }

    /** Right predictions of a class among all predictions of it; 0 when it was never predicted. */
    public double precision(long predicted) {
        return ratio(count(predicted, predicted), column(predicted));
    }

    /** Right predictions of a class among all rows labelled with it; 0 when no row is. */
    public double recall(long labelled) {
        return ratio(count(labelled, labelled), row(labelled));
    }

    /** The harmonic mean of precision and recall of a class. */
    public double f1(long each) {
        return ratio(2 * count(each, each), row(each) + column(each));
    }

    /** The mean F1 score of the classes; 0 without rows. */
    public double macroF1() {
        double sum = 0;
        for (long each : classes) {
            sum += f1(each);
        }
        return classes.isEmpty() ? 0 : sum / classes.size();
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private long row(long label) {
        return classes.stream()
                .mapToLong(prediction -> count(label, prediction))
                .sum();
    }

    private long column(long prediction) {
        return classes.stream().mapToLong(label -> count(label, prediction)).sum();
    }
}
