package org.thunderprism.lang.model.network;

/**
 * An activation of each input element, then a linear function: {@code weight · activation(input) + bias}. Normalisations before and after are
 * part of the linear function.
 *
 * @param activation of the inputs
 * @param weight a row for each output, an element for each input
 * @param bias per output
 */
public record DenseLayer(Activation activation, double[][] weight, double[] bias) {

    /** Elements of the vector that the layer reads. */
    public int inputLength() {
        return weight[0].length;
    }

    /** Elements of the vector that the layer gives. */
    public int outputLength() {
        return weight.length;
    }

    /** The layer's result. */
    public double[] of(double[] input) {
        double[] active = new double[input.length];
        for (int element = 0; element < input.length; element++) {
            active[element] = activation.of(input[element]);
        }
        double[] output = bias.clone();
        for (int row = 0; row < output.length; row++) {
            for (int element = 0; element < active.length; element++) {
                output[row] += weight[row][element] * active[element];
            }
        }
        return output;
    }
}
