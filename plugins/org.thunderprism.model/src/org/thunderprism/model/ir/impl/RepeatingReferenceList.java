package org.thunderprism.model.ir.impl;

import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EObjectEList;

/**
 * A list of references in which an element may occur several times, as in {@code x + x}.
 *
 * <p>The metamodel says {@code unique="false"}, but the lists that EMF generates for references drop repeated elements all the same.
 */
class RepeatingReferenceList<E> extends EObjectEList<E> {

    private static final long serialVersionUID = 1L;

    RepeatingReferenceList(Class<E> elementClass, InternalEObject owner, int featureId) {
        super(elementClass, owner, featureId);
    }

    @Override
    protected boolean isUnique() {
        return false;
    }
}
