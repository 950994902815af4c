package org.thunderprism.lang.model.network;

import java.util.List;

/**
 * A network of dense layers. Its answer is what the last one gives: scores, the largest of which is the class.
 *
 * @param layers at least one; each reads as many elements as the one before it gives
 */
public record FloatNetwork(List<DenseLayer> layers) {

    /** @throws IllegalArgumentException when there is no layer, or two layers do not fit */
    public FloatNetwork {
        layers = List.copyOf(layers);
        for (int index = 0; index < layers.size(); index++) {
            if (index > 0
                    && layers.get(index).inputLength() != layers.get(index - 1).outputLength()) {
                throw new IllegalArgumentException("layer " + (index + 1) + " does not fit the layer before it");
            }
        }
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("no layer");
        }
    }

    /** Elements of the vector that the network reads. */
    public int inputLength() {
        return layers.getFirst().inputLength();
    }

    /** Elements of the vector that the network gives. */
    public int outputLength() {
        return layers.getLast().outputLength();
    }

    /** The network's answer. */
    public double[] of(double[] input) {
        double[] vector = input;
        for (DenseLayer layer : layers) {
            vector = layer.of(vector);
        }
        return vector;
    }
}
