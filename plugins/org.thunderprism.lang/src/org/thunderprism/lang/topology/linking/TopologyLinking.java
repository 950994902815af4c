package org.thunderprism.lang.topology.linking;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.impl.DefaultLinkingService;
import org.eclipse.xtext.nodemodel.INode;
import org.thunderprism.lang.topology.value.Names;

/** Links the names of vertices and zones, which are all declared in the same file. */
public class TopologyLinking extends DefaultLinkingService {

    @Inject
    private TopologyNames names;

    @Override
    public List<EObject> getLinkedObjects(EObject context, EReference reference, INode node) {
        String text = getCrossRefNodeAsString(node);
        EObject found = text == null ? null : names.of(context, reference).get(Names.read(text));
        return found == null ? List.of() : List.of(found);
    }
}
