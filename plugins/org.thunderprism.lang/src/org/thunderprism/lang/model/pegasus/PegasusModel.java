package org.thunderprism.lang.model.pegasus;

import java.util.List;
import org.thunderprism.model.type.ValueType;

/**
 * A trained model in the form in which Pegasus (SIGCOMM 2025) publishes it: layers of fuzzy tables over integers.
 *
 * @param layers at least one; each reads as many elements as the one before it yields
 */
public record PegasusModel(List<PegasusLayer> layers) {

    /** @throws IllegalArgumentException when there is no layer, or two layers do not fit */
    public PegasusModel {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("no layer");
        }
        for (int index = 1; index < layers.size(); index++) {
            if (layers.get(index).inputLength() != layers.get(index - 1).outputLength()) {
                throw new IllegalArgumentException("layer " + (index + 1) + " does not fit the layer before it");
            }
        }
    }

    /** Elements of the vector that the model reads. */
    public int inputLength() {
        return layers.getFirst().inputLength();
    }

    /** Elements of the vector that the model yields. */
    public int outputLength() {
        return layers.getLast().outputLength();
    }

    /** The type of the model's result: a vector of {@code i32}, or of {@code i64} where sums need it. */
    public ValueType resultType() {
        return ValueType.signed(layers.getLast().sumWidth()).vector(outputLength());
    }
}
