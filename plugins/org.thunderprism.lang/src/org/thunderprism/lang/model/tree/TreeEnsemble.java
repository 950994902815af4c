package org.thunderprism.lang.model.tree;

import java.util.List;
import org.thunderprism.lang.model.pegasus.FuzzyTree;
import org.thunderprism.lang.model.pegasus.PegasusLayer;
import org.thunderprism.model.type.ValueType;

/**
 * Decision trees that vote: every tree reads the whole input and gives a score to each class, and the scores are added. Classification is
 * the first class with the largest sum.
 *
 * @param inputLength elements of the vector that every tree reads
 * @param trees at least one, all with a row element for each class
 * @param labels what the classes stand for, in the order of the scores
 */
public record TreeEnsemble(int inputLength, List<FuzzyTree> trees, List<String> labels) {

    /** @throws IllegalArgumentException when the trees do not fit the input, the labels or each other */
    public TreeEnsemble {
        trees = List.copyOf(trees);
        labels = List.copyOf(labels);
        PegasusLayer layer = new PegasusLayer(inputLength, trees);
        if (layer.outputLength() != labels.size()) {
            throw new IllegalArgumentException(labels.size() + " labels");
        }
    }

    /** The trees as one layer, whose input is the ensemble's, once for each tree. */
    public PegasusLayer layer() {
        return new PegasusLayer(inputLength, trees);
    }

    /** The type of the scores: a vector of {@code i32}, or of {@code i64} where sums need it. */
    public ValueType resultType() {
        return ValueType.signed(layer().sumWidth()).vector(labels.size());
    }
}
