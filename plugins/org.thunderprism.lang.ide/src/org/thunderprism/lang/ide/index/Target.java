package org.thunderprism.lang.ide.index;

import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * A declaration, known by where its name stands: the same in every syntax tree of the same texts.
 *
 * @param file that declares it; an address that is no file's for what the language or a topology declares
 * @param offset of the name; {@link #NOWHERE} when it has no text
 * @param name as it is looked up, without an escape
 */
public record Target(URI file, int offset, String name) {

    public static final int NOWHERE = -1;

    /** Empty for an element without a name. */
    public static Optional<Target> of(EObject declaration) {
        EStructuralFeature feature = declaration.eClass().getEStructuralFeature("name");
        if (feature == null || declaration.eResource() == null || !(declaration.eGet(feature) instanceof String name)) {
            return Optional.empty();
        }
        int offset = nameNode(declaration).map(INode::getOffset).orElse(NOWHERE);
        return Optional.of(new Target(declaration.eResource().getURI(), offset, name));
    }

    /** The name of a declaration where it is declared. */
    public static Optional<INode> nameNode(EObject declaration) {
        EStructuralFeature feature = declaration.eClass().getEStructuralFeature("name");
        return feature == null
                ? Optional.empty()
                : NodeModelUtils.findNodesForFeature(declaration, feature).stream()
                        .findFirst();
    }

    /** Whether its declaration can be shown and changed. */
    public boolean isInText() {
        return offset != NOWHERE;
    }
}
