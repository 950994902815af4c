package org.thunderprism.compiler.ir;

import org.eclipse.emf.ecore.EObject;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.origin.Origin;

/**
 * A broken invariant of the intermediate representation: an error of the phase that made it, never of the user.
 *
 * @param element the element that breaks it
 * @param message which one and how, for developers
 */
public record Violation(EObject element, String message) {

    /** Where the element comes from, or null when that is unknown. */
    public Origin origin() {
        return element instanceof Instruction instruction ? instruction.getOrigin() : null;
    }

    @Override
    public String toString() {
        Origin origin = origin();
        String place = origin == null
                ? ""
                : " (" + origin.range().file() + ":" + origin.range().line() + ")";
        return element.eClass().getName() + ": " + message + place;
    }
}
