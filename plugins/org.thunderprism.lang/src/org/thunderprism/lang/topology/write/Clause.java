package org.thunderprism.lang.topology.write;

import java.util.List;
import java.util.function.Function;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * A part of an element's text that can be changed, added or removed by itself.
 *
 * @param features whose values it holds, in the order of the text
 * @param opening words and signs before the first value
 * @param values written between opening and closing; empty when the element does not have the clause
 * @param closing words and signs after the last value
 * @param <T> the element
 */
record Clause<T>(
        List<EStructuralFeature> features, List<String> opening, Function<T, String> values, List<String> closing) {

    static <T> Clause<T> of(EStructuralFeature feature, String word, Function<T, String> values) {
        return new Clause<>(List.of(feature), word.isEmpty() ? List.of() : List.of(word), values, List.of());
    }

    /** The whole clause as it is written; empty when the element does not have it. */
    String text(T element) {
        String value = values.apply(element);
        if (value.isEmpty()) {
            return "";
        }
        return closing.isEmpty()
                ? String.join(" ", opening) + (opening.isEmpty() ? "" : " ") + value
                : String.join(" ", opening) + value + String.join(" ", closing);
    }
}
