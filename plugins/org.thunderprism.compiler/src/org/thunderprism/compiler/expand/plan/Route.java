package org.thunderprism.compiler.expand.plan;

import org.eclipse.emf.ecore.EObject;
import org.thunderprism.model.ir.MessageKind;

/**
 * One kind of message between vertices: all statements that send the same thing in the same shape share it.
 *
 * @param kind sync or echo
 * @param cargo the state field, counter or let that is sent
 * @param element whether one element is sent instead of the whole
 * @param name of the cargo, as it is written
 */
public record Route(MessageKind kind, EObject cargo, boolean element, String name) {

    /** The route of a statement that sends what a place names. */
    public static Route of(MessageKind kind, Place place) {
        return new Route(kind, place.declaration(), place.index() != null, place.name());
    }
}
