package org.thunderprism.lang.linking;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.Triple;

/**
 * A file whose unknown names are listed up to a bound: each one is compared with all that were found before, which would take
 * quadratic time in a file where everything is wrong.
 */
public class BoundedLinkingResource extends LazyLinkingResource {

    /** Errors of a file beyond which unknown names are no longer added. */
    private static final int MOST_ERRORS = 1_000;

    @Override
    protected void createAndAddDiagnostic(Triple<EObject, EReference, INode> reference) {
        if (getErrors().size() < MOST_ERRORS) {
            super.createAndAddDiagnostic(reference);
        }
    }

    /** A name is looked up once for a state of the text, so that there is never an earlier finding to take back. */
    @Override
    protected void removeDiagnostic(Triple<EObject, EReference, INode> reference) {}
}
