package org.thunderprism.lang.tests.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A TreeEnsembleClassifier that is written for a test. */
final class Ensemble {

    private static final int INT64 = 7;
    private static final int FLOAT = 1;

    private final int features;
    private final int classes;
    private final List<Long> trees = new ArrayList<>();
    private final List<Long> nodes = new ArrayList<>();
    private final List<Long> featureIds = new ArrayList<>();
    private final List<String> modes = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final List<Long> yes = new ArrayList<>();
    private final List<Long> no = new ArrayList<>();
    private final List<Long> scoredTrees = new ArrayList<>();
    private final List<Long> scoredLeaves = new ArrayList<>();
    private final List<Long> scoredClasses = new ArrayList<>();
    private final List<Double> scores = new ArrayList<>();
    private List<Double> base = List.of();

    Ensemble(int features, int classes) {
        this.features = features;
        this.classes = classes;
    }

    Ensemble split(long tree, long node, long feature, String mode, double value, long yesNode, long noNode) {
        trees.add(tree);
        nodes.add(node);
        featureIds.add(feature);
        modes.add(mode);
        values.add(value);
        yes.add(yesNode);
        no.add(noNode);
        return this;
    }

    Ensemble leaf(long tree, long node) {
        return split(tree, node, 0, "LEAF", 0, 0, 0);
    }

    Ensemble score(long tree, long leaf, long label, double score) {
        scoredTrees.add(tree);
        scoredLeaves.add(leaf);
        scoredClasses.add(label);
        scores.add(score);
        return this;
    }

    Ensemble base(Double... numbers) {
        base = List.of(numbers);
        return this;
    }

    byte[] toBytes() {
        return OnnxFile.of(features)
                .node(
                        "ai.onnx.ml",
                        "TreeEnsembleClassifier",
                        List.of("x"),
                        List.of("label", "scores"),
                        this::attributes)
                .output("label", INT64)
                .output("scores", FLOAT)
                .toBytes();
    }

    private void attributes(OnnxFile.Attributes attributes) {
        attributes
                .integers("nodes_treeids", trees)
                .integers("nodes_nodeids", nodes)
                .integers("nodes_featureids", featureIds)
                .texts("nodes_modes", modes)
                .floats("nodes_values", values)
                .integers("nodes_truenodeids", yes)
                .integers("nodes_falsenodeids", no)
                .integers("class_treeids", scoredTrees)
                .integers("class_nodeids", scoredLeaves)
                .integers("class_ids", scoredClasses)
                .floats("class_weights", scores)
                .integers(
                        "classlabels_int64s",
                        IntStream.range(0, classes).boxed().toList());
        if (!base.isEmpty()) {
            attributes.floats("base_values", base);
        }
    }
}
