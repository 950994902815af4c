package org.thunderprism.lang.model.onnx;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thunderprism.lang.model.TrainedModel;

/** Turns the nodes of a graph into a model: the way from its one input to the scores, node after node. */
final class GraphImport {

    private static final String TREES = "TreeEnsembleClassifier";

    private static final Set<Integer> NUMBERS =
            Set.of(ElementType.FLOAT, ElementType.DOUBLE, ElementType.INT64, ElementType.INT32);

    /** What may come behind scores without changing which of them is the largest. */
    private static final Set<String> AFTER_SCORES = Set.of("Identity", "Cast", "ZipMap", "ArgMax", "Softmax");

    private final Graph graph;
    private final OnnxLimits limits;

    GraphImport(Graph graph, OnnxLimits limits) {
        this.graph = graph;
        this.limits = limits;
    }

    TrainedModel model() throws MalformedOnnx {
        Input input = input();
        Set<String> data = new HashSet<>(Set.of(input.name()));
        TrainedModel model = null;
        for (Node node : graph.nodes()) {
            if (node.inputs().stream().noneMatch(data::contains)) {
                throw unsupported(node);
            }
            if (model == null && node.operator().equals(TREES)) {
                model = new TrainedModel.Trees(
                        new TreeImport(node, features(input), input.elementType(), limits).ensemble());
            } else if (model == null ? !node.operator().equals("Identity") : !AFTER_SCORES.contains(node.operator())) {
                throw unsupported(node);
            }
            data.addAll(node.outputs());
        }
        if (model == null) {
            throw MalformedOnnx.notOnnx("its graph has no " + TREES);
        }
        return model;
    }

    private static MalformedOnnx unsupported(Node node) {
        return MalformedOnnx.operator(node, "Use a " + TREES + ", or convert the model to Pegasus JSON");
    }

    /** The one input that is no initialiser: older files list these as inputs too. */
    private Input input() throws MalformedOnnx {
        Set<String> constants = new HashSet<>();
        graph.initializers().forEach(tensor -> constants.add(tensor.name()));
        List<Input> inputs = graph.inputs().stream()
                .filter(input -> !constants.contains(input.name()))
                .toList();
        if (inputs.size() != 1) {
            throw new MalformedOnnx(OnnxCode.INPUT, "it has " + inputs.size() + " inputs");
        }
        if (!NUMBERS.contains(inputs.getFirst().elementType())) {
            throw new MalformedOnnx(OnnxCode.INPUT, "its input is not made of numbers");
        }
        return inputs.getFirst();
    }

    /** Elements of a row of the input. */
    private int features(Input input) throws MalformedOnnx {
        long[] shape = input.shape();
        if (shape == null || shape.length != 2 || shape[1] < 1) {
            throw new MalformedOnnx(OnnxCode.INPUT, "the number of its features is not fixed");
        }
        if (shape[1] > limits.vector()) {
            throw new MalformedOnnx(OnnxCode.LIMIT, "a vector", limits.vector() + " elements");
        }
        return (int) shape[1];
    }
}
