package org.thunderprism.lang.model.onnx;

import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A decision tree, or a part of one. */
sealed interface Branch {

    /** {@code x[feature] <= threshold} goes left, anything else right. */
    record Split(int feature, long threshold, Branch left, Branch right) implements Branch {}

    /** @param scores for each class; null where the leaf says nothing of it */
    record Leaf(BigDecimal[] scores) implements Branch {}

    /** Comparisons on the longest way to a leaf. */
    default int depth() {
        return this instanceof Split split
                ? 1 + Math.max(split.left().depth(), split.right().depth())
                : 0;
    }

    /** The same comparisons with other scores. */
    default Branch map(UnaryOperator<BigDecimal[]> change) {
        return switch (this) {
            case Leaf leaf -> new Leaf(change.apply(leaf.scores()));
            case Split split ->
                new Split(
                        split.feature(),
                        split.threshold(),
                        split.left().map(change),
                        split.right().map(change));
        };
    }

    /** Shows the scores of every leaf, from left to right. */
    default void leaves(Consumer<BigDecimal[]> leaves) {
        switch (this) {
            case Leaf leaf -> leaves.accept(leaf.scores());
            case Split split -> {
                split.left().leaves(leaves);
                split.right().leaves(leaves);
            }
        }
    }
}
