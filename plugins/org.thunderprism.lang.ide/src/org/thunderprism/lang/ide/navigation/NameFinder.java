package org.thunderprism.lang.ide.navigation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.thunderprism.lang.ide.index.Target;
import org.thunderprism.lang.ide.workspace.AnalysedFile;

/** Finds the name at a place, and what it stands for. */
@Singleton
public final class NameFinder {

    private final EObjectAtOffsetHelper elements;

    @Inject
    NameFinder(EObjectAtOffsetHelper elements) {
        this.elements = elements;
    }

    /**
     * A name in a text.
     *
     * @param declaration what it stands for
     * @param offset of the name
     * @param length of the name, its escape included
     */
    public record Name(EObject declaration, int offset, int length) {}

    /** The name that a place lies in or directly behind; empty where there is none, or where it stands for nothing. */
    public Optional<Name> at(AnalysedFile file, int offset) {
        return file.resource()
                .flatMap(resource ->
                        at(resource, offset).or(() -> offset == 0 ? Optional.empty() : at(resource, offset - 1)));
    }

    private Optional<Name> at(XtextResource resource, int offset) {
        ILeafNode leaf =
                NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
        if (leaf == null || leaf.isHidden()) {
            return Optional.empty();
        }
        INode reference =
                elements.getCrossReferenceNode(resource, new org.eclipse.xtext.util.TextRegion(leaf.getOffset(), 0));
        if (reference != null && covers(reference, leaf)) {
            EObject declaration = elements.resolveCrossReferencedElementAt(resource, leaf.getOffset());
            return declaration == null || declaration.eIsProxy()
                    ? Optional.empty()
                    : Optional.of(new Name(declaration, reference.getOffset(), reference.getLength()));
        }
        EObject element = NodeModelUtils.findActualSemanticObjectFor(leaf);
        return element == null
                ? Optional.empty()
                : Target.nameNode(element)
                        .filter(name -> covers(name, leaf))
                        .map(name -> new Name(element, name.getOffset(), name.getLength()));
    }

    private static boolean covers(INode name, ILeafNode leaf) {
        return name.getOffset() <= leaf.getOffset() && leaf.getEndOffset() <= name.getEndOffset();
    }
}
