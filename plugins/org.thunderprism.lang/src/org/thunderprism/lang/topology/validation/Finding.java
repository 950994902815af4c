package org.thunderprism.lang.topology.validation;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.thunderprism.lang.topology.diagnostic.TopologyCode;

/**
 * A rule that a topology breaks, wherever the topology came from.
 *
 * @param element that is wrong
 * @param feature of it that is wrong; null for the whole element
 * @param index of the wrong entry of a feature that is a list, else -1
 * @param arguments of the message
 */
public record Finding(
        TopologyCode code, EObject element, EStructuralFeature feature, int index, List<Object> arguments) {

    static Finding of(TopologyCode code, EObject element, EStructuralFeature feature, Object... arguments) {
        return new Finding(code, element, feature, -1, List.of(arguments));
    }

    public String message() {
        return code.message(arguments.toArray());
    }
}
