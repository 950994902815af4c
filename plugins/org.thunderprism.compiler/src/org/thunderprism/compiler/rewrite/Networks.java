package org.thunderprism.compiler.rewrite;

import java.util.Collection;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Stage;

/** Copies of whole networks: a phase never changes what it was given. */
public final class Networks {

    private Networks() {}

    /** A copy that is free to be changed and belongs to {@code stage}. Integer arrays are shared and never written to. */
    public static Network copy(Network network, Stage stage) {
        Copier copier = new Copier();
        Network copy = (Network) copier.copy(network);
        copier.copyReferences();
        copy.setStage(stage);
        return copy;
    }

    /** Does not look for doubles among children, which were all made a moment ago: for long blocks that is the better part of the time. */
    private static final class Copier extends EcoreUtil.Copier {

        private static final long serialVersionUID = 1;

        @Override
        protected void copyContainment(EReference reference, EObject object, EObject copy) {
            if (reference.isMany()) {
                Collection<?> children = (Collection<?>) object.eGet(reference);
                children(copy, reference).addAllUnique(copyAll(children));
            } else {
                super.copyContainment(reference, object, copy);
            }
        }

        @SuppressWarnings("unchecked") // EMF's reflective lists have no element type
        private static InternalEList<Object> children(EObject parent, EReference reference) {
            return (InternalEList<Object>) parent.eGet(reference);
        }
    }
}
