package org.thunderprism.lang.model.onnx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.thunderprism.lang.model.tree.TreeEnsemble;

/**
 * A TreeEnsembleClassifier of ONNX-ML (opset 1 to 3) as trees over integers that put every vector of integers into the same class. What the
 * operator makes of the sums in the end (post_transform) is left away: it chooses the class before.
 */
final class TreeImport {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Node node;
    private final int features;
    private final OnnxLimits limits;
    private final List<String> labels;
    private final List<Branch> trees;
    private final BigDecimal[] base;

    TreeImport(Node node, int features, int elementType, OnnxLimits limits) throws MalformedOnnx {
        this.node = node;
        this.features = features;
        this.limits = limits;
        this.labels = labels(node);
        LeafScores scores = new LeafScores(node, labels.size());
        this.trees = new EnsembleNodes(node, features, elementType == ElementType.DOUBLE, limits).trees(scores);
        double[] numbers = node.numbers("base_values");
        this.base = new BigDecimal[numbers.length];
        for (int index = 0; index < base.length; index++) {
            base[index] = scores.exact(numbers[index]);
        }
    }

    private static List<String> labels(Node node) throws MalformedOnnx {
        List<String> texts = node.texts("classlabels_strings");
        List<String> labels = texts.isEmpty()
                ? Arrays.stream(node.integers("classlabels_int64s"))
                        .mapToObj(Long::toString)
                        .toList()
                : texts.stream().map(Shown::name).toList();
        if (labels.size() < 2) {
            throw MalformedOnnx.node(node, "it has " + labels.size() + " classes; a decision needs two");
        }
        return labels;
    }

    TreeEnsemble ensemble() throws MalformedOnnx {
        List<Branch> complete = labels.size() == 2 ? decision() : votes();
        List<List<BigDecimal[]>> leaves = new ArrayList<>();
        for (Branch tree : complete) {
            List<BigDecimal[]> rows = new ArrayList<>();
            tree.leaves(rows::add);
            leaves.add(rows);
        }
        TreeTables tables = new TreeTables(labels.size(), ScoreScale.of(leaves), limits);
        return new TreeEnsemble(features, tables.of(complete), labels);
    }

    /** Three classes or more: the first with the largest score. */
    private List<Branch> votes() throws MalformedOnnx {
        if (base.length != 0 && base.length != labels.size()) {
            throw MalformedOnnx.node(node, "it has " + base.length + " base values for " + labels.size() + " classes");
        }
        boolean allScored = IntStream.range(0, labels.size()).allMatch(this::isAlwaysScored);
        // A class that no leaf on the way speaks of cannot win, which a score of 0 only says below positive ones.
        if (base.length == 0 && !allScored && !isEveryScore(1)) {
            throw MalformedOnnx.node(
                    node, "its leaves leave out classes beside scores of 0 or less; give every class a score");
        }
        return changed((row, element, first) -> {
            BigDecimal score = orZero(row[element]);
            return first && base.length > 0 ? score.add(base[element]) : score;
        });
    }

    /** Two classes: the second if its score is above a bound, which is put in the place of the first one's score. */
    private List<Branch> decision() throws MalformedOnnx {
        TreeSet<Integer> scored = new TreeSet<>();
        trees.forEach(tree -> tree.leaves(row -> IntStream.range(0, row.length)
                .filter(element -> row[element] != null)
                .forEach(scored::add)));
        boolean alone = scored.size() == 1;
        int deciding = scored.isEmpty() ? 0 : scored.last();
        if (base.length > 1 || base.length == 1 && deciding != 0 || !alone && !isAlwaysScored(deciding)) {
            throw MalformedOnnx.node(
                    node,
                    "with two classes, it needs scores for one of them in every leaf, and no base value, or one"
                            + " for the first class");
        }
        BigDecimal bound = alone && isEveryScore(0) ? HALF : BigDecimal.ZERO;
        BigDecimal added = base.length == 1 ? base[0] : BigDecimal.ZERO;
        return changed((row, element, first) -> {
            if (element == 0) {
                return first ? bound : BigDecimal.ZERO;
            }
            BigDecimal score = orZero(row[deciding]);
            return first ? score.add(added) : score;
        });
    }

    private boolean isAlwaysScored(int label) {
        return trees.stream().anyMatch(tree -> {
            List<BigDecimal[]> rows = new ArrayList<>();
            tree.leaves(rows::add);
            return rows.stream().allMatch(row -> row[label] != null);
        });
    }

    /** Whether no score is below 0, or every one is above, as the sign says. */
    private boolean isEveryScore(int sign) {
        return trees.stream().allMatch(tree -> {
            List<BigDecimal> numbers = new ArrayList<>();
            tree.leaves(row -> numbers.addAll(Arrays.asList(row)));
            return numbers.stream().allMatch(number -> number == null || number.signum() >= sign);
        });
    }

    private static BigDecimal orZero(BigDecimal score) {
        return score == null ? BigDecimal.ZERO : score;
    }

    /** A score of a leaf, from what the leaf says. */
    @FunctionalInterface
    private interface Score {

        /** @param first whether the leaf's tree is the first one */
        BigDecimal of(BigDecimal[] row, int element, boolean first);
    }

    private List<Branch> changed(Score score) {
        return IntStream.range(0, trees.size())
                .mapToObj(tree -> trees.get(tree).map(row -> {
                    BigDecimal[] scores = new BigDecimal[labels.size()];
                    Arrays.setAll(scores, element -> score.of(row, element, tree == 0));
                    return scores;
                }))
                .toList();
    }
}
