package org.thunderprism.lang.model.onnx;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** What the leaves of a TreeEnsembleClassifier say of each class, as exact numbers. */
final class LeafScores {

    private final Node node;
    private final int classes;
    private final Map<Place, BigDecimal[]> scores = new TreeMap<>();

    LeafScores(Node node, int classes) throws MalformedOnnx {
        this.node = node;
        this.classes = classes;
        long[] trees = node.integers("class_treeids");
        long[] leaves = node.integers("class_nodeids");
        long[] ids = node.integers("class_ids");
        double[] weights = node.numbers("class_weights");
        if (trees.length != leaves.length || trees.length != ids.length || trees.length != weights.length) {
            throw MalformedOnnx.node(node, "its class_… attributes are of different lengths; export the model again");
        }
        for (int index = 0; index < weights.length; index++) {
            add(new Place(trees[index], leaves[index]), ids[index], weights[index]);
        }
    }

    private void add(Place leaf, long id, double weight) throws MalformedOnnx {
        if (id < 0 || id >= classes) {
            throw MalformedOnnx.node(node, "it gives a score to class " + id + " of " + classes);
        }
        BigDecimal[] row = scores.computeIfAbsent(leaf, each -> new BigDecimal[classes]);
        BigDecimal exact = exact(weight);
        row[(int) id] = row[(int) id] == null ? exact : row[(int) id].add(exact);
    }

    /** A number's exact value. */
    BigDecimal exact(double weight) throws MalformedOnnx {
        if (!Double.isFinite(weight)) {
            throw MalformedOnnx.node(node, "a score of it is " + weight + ", which is no number");
        }
        return new BigDecimal(weight);
    }

    /** Of a leaf; null for each class that it says nothing of. */
    BigDecimal[] of(Place leaf) {
        return scores.getOrDefault(leaf, new BigDecimal[classes]);
    }
}
