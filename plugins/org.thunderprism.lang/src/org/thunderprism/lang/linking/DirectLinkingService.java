package org.thunderprism.lang.linking;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.impl.DefaultLinkingService;
import org.eclipse.xtext.nodemodel.INode;
import org.thunderprism.lang.scoping.NameLookup;

/** Links names without building a scope for every reference. */
public class DirectLinkingService extends DefaultLinkingService {

    @Inject
    private NameLookup lookup;

    /** An ambiguous name stays unlinked; {@link LinkingMessages} tells what it could be. */
    @Override
    public List<EObject> getLinkedObjects(EObject context, EReference reference, INode node) {
        String name = getCrossRefNodeAsString(node);
        if (name == null || name.isEmpty()) {
            return List.of();
        }
        List<? extends EObject> found = lookup.find(context, reference, name);
        return found.size() == 1 ? List.of(found.get(0)) : List.of();
    }
}
