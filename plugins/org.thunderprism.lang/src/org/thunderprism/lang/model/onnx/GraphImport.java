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
    private static final Set<String> AFTER_SCORES =
            Set.of("Identity", "Cast", "ZipMap", "ArgMax", "Softmax", "LogSoftmax");

    private final Graph graph;
    private final OnnxLimits limits;

    GraphImport(Graph graph, OnnxLimits limits) {
        this.graph = graph;
        this.limits = limits;
    }

    TrainedModel model() throws MalformedOnnx {
        Input input = input();
        NetworkImport network = new NetworkImport(graph.initializers(), features(input), limits);
        Set<String> data = Set.of(input.name());
        TrainedModel model = null;
        boolean layers = false;
        boolean scored = false;
        for (Node node : graph.nodes()) {
            if (!scored && network.isConstant(node)) {
                continue;
            }
            if (node.inputs().stream().noneMatch(data::contains)) {
                throw MalformedOnnx.node(
                        node, "it does not go on from the value made last; branches and residual links do not work");
            }
            if (model == null && !layers && node.operator().equals(TREES)) {
                model = new TrainedModel.Trees(
                        new TreeImport(node, features(input), input.elementType(), limits).ensemble());
                scored = true;
            } else if (scored || layers && AFTER_SCORES.contains(node.operator()) && !isPlain(node)) {
                scored = scored(node);
            } else {
                layers |= added(network, node, data);
            }
            data = Set.copyOf(node.outputs());
        }
        return model == null ? new TrainedModel.Network(network.network()) : model;
    }

    private static boolean isPlain(Node node) {
        return node.operator().equals("Identity") || node.operator().equals("Cast");
    }

    private static boolean scored(Node node) throws MalformedOnnx {
        if (!AFTER_SCORES.contains(node.operator())) {
            throw MalformedOnnx.operator(node, "Scores are the last that can be computed; leave it away");
        }
        return true;
    }

    /** @return true: a layer is there, or a part of one */
    private static boolean added(NetworkImport network, Node node, Set<String> data) throws MalformedOnnx {
        if (data.size() != 1 || !network.add(node, data.iterator().next())) {
            throw MalformedOnnx.operator(
                    node,
                    switch (node.operator()) {
                        case "TreeEnsembleRegressor" -> "Use a " + TREES;
                        case "LeakyRelu", "PRelu", "Elu", "Selu", "Gelu", "HardSigmoid", "HardSwish", "Softplus" ->
                            "Use Relu, Tanh or Sigmoid";
                        case "LayerNormalization", "InstanceNormalization", "GroupNormalization" ->
                            "Use BatchNormalization";
                        default ->
                            "Use dense layers (Gemm or MatMul, Add, Mul, BatchNormalization, Relu, Tanh, Sigmoid) or a "
                                    + TREES + ", or convert the model to Pegasus JSON";
                    });
        }
        return true;
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
