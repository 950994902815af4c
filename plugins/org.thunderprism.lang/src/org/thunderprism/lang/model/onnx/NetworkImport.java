package org.thunderprism.lang.model.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.lang.model.network.Activation;
import org.thunderprism.lang.model.network.DenseLayer;
import org.thunderprism.lang.model.network.FloatNetwork;

/**
 * A chain of dense layers, node after node. Linear steps that follow each other become one: normalisations, products with constants and
 * additions of constants are folded into the matrix before or after them.
 */
final class NetworkImport {

    private static final double EPSILON = 1e-5;

    private final Map<String, Tensor> constants = new HashMap<>();
    private final List<DenseLayer> layers = new ArrayList<>();
    private final OnnxLimits limits;
    private Activation activation = Activation.IDENTITY;
    /** Before the next matrix: {@code factor · x + offset}. */
    private double[] factor;

    private double[] offset;
    /** What the linear steps since the last activation amount to; null while there was no matrix. */
    private DenseLayer open;

    NetworkImport(List<Tensor> initializers, int features, OnnxLimits limits) {
        this.limits = limits;
        initializers.forEach(tensor -> constants.put(tensor.name(), tensor));
        reset(features);
    }

    private void reset(int length) {
        factor = new double[length];
        Arrays.fill(factor, 1);
        offset = new double[length];
        open = null;
    }

    /** Whether the node only makes a constant; if so, it is taken note of. */
    boolean isConstant(Node node) throws MalformedOnnx {
        if (node.operator().equals("Constant") && node.outputs().size() == 1) {
            Attribute value = node.attributes().get("value");
            if (value == null || value.tensor() == null) {
                throw MalformedOnnx.node(node, "it holds no tensor of numbers");
            }
            constants.put(node.outputs().getFirst(), value.tensor());
            return true;
        }
        if (node.operator().equals("Identity") && node.inputs().stream().allMatch(constants::containsKey)) {
            constants.put(node.outputs().getFirst(), constants.get(node.inputs().getFirst()));
            return true;
        }
        return false;
    }

    /**
     * Adds a node to the chain.
     *
     * @param data name of the value that the chain has made so far
     * @return whether the operator is one of dense layers
     */
    boolean add(Node node, String data) throws MalformedOnnx {
        switch (node.operator()) {
            case "Gemm" -> gemm(node, data);
            case "MatMul" -> matrix(node, matrixOf(node, operand(node, data, 1), false));
            case "BatchNormalization" -> normalise(node, data);
            case "Add" -> scale(node, ones(), vector(node, constant(node, data)));
            case "Mul" -> scale(node, vector(node, constant(node, data)), new double[length()]);
            case "Relu" -> activate(Activation.RELU);
            case "Tanh" -> activate(Activation.TANH);
            case "Sigmoid" -> activate(Activation.SIGMOID);
            case "Flatten" -> {
                if (node.integer("axis", 1) != 1) {
                    throw MalformedOnnx.node(node, "it does not keep the rows apart; use axis 1");
                }
            }
            case "Identity", "Cast", "Dropout" -> {
                // They change nothing of a vector.
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private int length() {
        return open == null ? factor.length : open.outputLength();
    }

    private double[] ones() {
        double[] ones = new double[length()];
        Arrays.fill(ones, 1);
        return ones;
    }

    private void gemm(Node node, String data) throws MalformedOnnx {
        if (node.integer("transA", 0) != 0) {
            throw MalformedOnnx.node(node, "it turns the rows into columns; export it with transA = 0");
        }
        double[][] weight = matrixOf(node, operand(node, data, 1), node.integer("transB", 0) != 0);
        double alpha = node.number("alpha", 1);
        for (double[] row : weight) {
            Arrays.setAll(row, column -> alpha * row[column]);
        }
        matrix(node, weight);
        if (node.inputs().size() > 2 && !node.inputs().get(2).isEmpty()) {
            double beta = node.number("beta", 1);
            double[] bias = vector(node, operand(node, data, 2));
            scale(node, ones(), Arrays.stream(bias).map(value -> beta * value).toArray());
        }
    }

    /** The constant at a place behind the data, which are the first input. */
    private Tensor operand(Node node, String data, int place) throws MalformedOnnx {
        Tensor tensor = node.inputs().size() > place && node.inputs().getFirst().equals(data)
                ? constants.get(node.inputs().get(place))
                : null;
        if (tensor == null) {
            throw MalformedOnnx.node(node, "its input " + (place + 1) + " is no constant of the file");
        }
        return tensor;
    }

    /** The one constant of a node whose inputs may change places. */
    private Tensor constant(Node node, String data) throws MalformedOnnx {
        List<String> others =
                node.inputs().stream().filter(name -> !name.equals(data)).toList();
        Tensor tensor = others.size() == 1 && node.inputs().size() == 2 ? constants.get(others.getFirst()) : null;
        if (tensor == null) {
            throw MalformedOnnx.node(
                    node, "it joins two values that are computed; only a constant can be added or multiplied");
        }
        return tensor;
    }

    /** A row for each output. */
    private double[][] matrixOf(Node node, Tensor tensor, boolean transposed) throws MalformedOnnx {
        int[] shape = tensor.shape();
        int inputs = shape.length == 2 ? shape[transposed ? 1 : 0] : -1;
        if (inputs != length()) {
            throw MalformedOnnx.node(node, "its matrix does not fit a vector of " + length() + " elements");
        }
        int outputs = shape[transposed ? 0 : 1];
        if (outputs < 1) {
            throw MalformedOnnx.node(node, "its matrix is empty");
        }
        double[][] weight = new double[outputs][inputs];
        for (int output = 0; output < outputs; output++) {
            for (int input = 0; input < inputs; input++) {
                weight[output][input] =
                        finite(node, tensor.values()[transposed ? output * inputs + input : input * outputs + output]);
            }
        }
        return weight;
    }

    /** As many numbers as the data have, from a tensor that holds one or all of them. */
    private double[] vector(Node node, Tensor tensor) throws MalformedOnnx {
        double[] values = tensor.values();
        if (values.length != 1 && values.length != length()) {
            throw MalformedOnnx.node(node, "its " + values.length + " numbers do not fit " + length() + " elements");
        }
        double[] vector = new double[length()];
        for (int element = 0; element < vector.length; element++) {
            vector[element] = finite(node, values[values.length == 1 ? 0 : element]);
        }
        return vector;
    }

    private static double finite(Node node, double value) throws MalformedOnnx {
        if (!Double.isFinite(value)) {
            throw MalformedOnnx.node(node, "it holds " + value + ", which is no number");
        }
        return value;
    }

    private void normalise(Node node, String data) throws MalformedOnnx {
        double[] gain = vector(node, operand(node, data, 1));
        double[] shift = vector(node, operand(node, data, 2));
        double[] mean = vector(node, operand(node, data, 3));
        double[] variance = vector(node, operand(node, data, 4));
        double epsilon = node.number("epsilon", EPSILON);
        double[] slope = new double[gain.length];
        double[] added = new double[gain.length];
        for (int element = 0; element < gain.length; element++) {
            slope[element] = finite(node, gain[element] / Math.sqrt(variance[element] + epsilon));
            added[element] = shift[element] - mean[element] * slope[element];
        }
        scale(node, slope, added);
    }

    /** Multiplies each element and adds to it. */
    private void scale(Node node, double[] slope, double[] added) throws MalformedOnnx {
        for (int element = 0; element < slope.length; element++) {
            if (open == null) {
                factor[element] = finite(node, factor[element] * slope[element]);
                offset[element] = finite(node, offset[element] * slope[element] + added[element]);
            } else {
                double[] row = open.weight()[element];
                for (int input = 0; input < row.length; input++) {
                    row[input] = finite(node, row[input] * slope[element]);
                }
                open.bias()[element] = finite(node, open.bias()[element] * slope[element] + added[element]);
            }
        }
    }

    private void matrix(Node node, double[][] weight) throws MalformedOnnx {
        if (open != null) {
            multiply(node, weight);
            return;
        }
        if ((long) weight.length * factor.length > limits.numbers() || weight.length > limits.vector()) {
            throw new MalformedOnnx(OnnxCode.LIMIT, "a layer", limits.numbers() + " weights");
        }
        double[] bias = new double[weight.length];
        for (int output = 0; output < weight.length; output++) {
            double[] row = weight[output];
            for (int input = 0; input < row.length; input++) {
                bias[output] += row[input] * offset[input];
                row[input] = finite(node, row[input] * factor[input]);
            }
            finite(node, bias[output]);
        }
        open = new DenseLayer(activation, weight, bias);
    }

    /** Two matrices with nothing between them are one. */
    private void multiply(Node node, double[][] weight) throws MalformedOnnx {
        int inputs = open.inputLength();
        if ((long) weight.length * inputs * open.outputLength() > (long) limits.numbers() * 64) {
            throw new MalformedOnnx(OnnxCode.LIMIT, "the product of two layers", limits.numbers() + " weights");
        }
        double[][] product = new double[weight.length][inputs];
        double[] bias = new double[weight.length];
        for (int output = 0; output < weight.length; output++) {
            for (int inner = 0; inner < open.outputLength(); inner++) {
                double value = weight[output][inner];
                bias[output] += value * open.bias()[inner];
                for (int input = 0; input < inputs; input++) {
                    product[output][input] += value * open.weight()[inner][input];
                }
            }
            for (double value : product[output]) {
                finite(node, value);
            }
            finite(node, bias[output]);
        }
        open = new DenseLayer(open.activation(), product, bias);
    }

    private void activate(Activation next) throws MalformedOnnx {
        close();
        activation = next;
    }

    private void close() throws MalformedOnnx {
        if (open == null) {
            throw MalformedOnnx.notOnnx("two activations follow each other without a matrix between them, or one"
                    + " comes first; put a dense layer before each activation");
        }
        layers.add(open);
        reset(open.outputLength());
    }

    /** The network. A sigmoid or hyperbolic tangent at its end is left away: it does not change which score is the largest. */
    FloatNetwork network() throws MalformedOnnx {
        boolean ends = open == null && !layers.isEmpty() && isIdentity();
        if (ends && activation == Activation.RELU) {
            throw MalformedOnnx.notOnnx("its last layer ends with Relu, which makes scores alike; leave it away");
        }
        if (!ends) {
            close();
        }
        return new FloatNetwork(layers);
    }

    private boolean isIdentity() {
        return Arrays.stream(factor).allMatch(value -> value == 1)
                && Arrays.stream(offset).allMatch(value -> value == 0);
    }
}
