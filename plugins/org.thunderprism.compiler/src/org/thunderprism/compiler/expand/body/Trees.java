package org.thunderprism.compiler.expand.body;

import java.util.List;
import java.util.function.BinaryOperator;

/** Folds lists into balanced trees, so that what is computed does not become deeper than the logarithm of the list's length. */
final class Trees {

    private Trees() {}

    /** Combines neighbors; the left half gets the larger part. The list is not empty. */
    static <T> T fold(List<T> items, BinaryOperator<T> combine) {
        if (items.size() == 1) {
            return items.getFirst();
        }
        int middle = (items.size() + 1) / 2;
        T left = fold(items.subList(0, middle), combine);
        T right = fold(items.subList(middle, items.size()), combine);
        return combine.apply(left, right);
    }
}
