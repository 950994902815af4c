package org.thunderprism.lang.origin;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.LineAndColumn;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;

/** Where the elements of a syntax tree stand in their file. Lines are looked up in an index that the parser keeps. */
public final class SourceRanges {

    private SourceRanges() {}

    /** The whole element without the blanks and comments around it; null for an element that no text stands for. */
    public static SourceRange of(EObject element) {
        return of(element, element.eResource());
    }

    /**
     * The same for whoever knows the element's file: looking for it takes as many steps as the element is deep.
     *
     * @param resource that the element is in
     */
    public static SourceRange of(EObject element, Resource resource) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        return node == null ? null : of(node, resource);
    }

    /** The text of one feature, for example a declaration's name; the whole element when the feature has no text of its own. */
    public static SourceRange of(EObject element, EStructuralFeature feature) {
        var nodes = NodeModelUtils.findNodesForFeature(element, feature);
        return nodes.isEmpty() ? of(element) : of(nodes.get(0), element.eResource());
    }

    /** The element as it was written, before any expansion; null for an element that no text stands for. */
    public static Origin origin(EObject element) {
        SourceRange range = of(element);
        return range == null ? null : Origin.at(range);
    }

    /** All that is written in a file; its beginning when that is nothing. */
    public static Origin whole(ThunderFile file) {
        SourceRange range = of(file);
        return Origin.at(range == null ? new SourceRange(file(file.eResource()), 1, 1, 0, 0) : range);
    }

    /** The element's text without the blanks and comments around it; empty when there is none. */
    public static String text(EObject element) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        return node == null ? "" : NodeModelUtils.getTokenText(node);
    }

    /** The file's name as diagnostics show it. */
    public static String file(Resource resource) {
        for (Adapter adapter : resource.eAdapters()) {
            if (adapter instanceof DisplayName name) {
                return name.text();
            }
        }
        URI uri = resource.getURI();
        return uri.isFile() ? uri.toFileString().replace('\\', '/') : uri.toString();
    }

    private static SourceRange of(INode node, Resource resource) {
        int offset = offset(node);
        LineAndColumn place = NodeModelUtils.getLineAndColumn(root(node, resource), offset);
        return new SourceRange(file(resource), place.getLine(), place.getColumn(), offset, node.getLength());
    }

    /** As {@link INode#getOffset} has it, which looks at every node on the way: chains of operators are deep on their left. */
    private static int offset(INode node) {
        INode first = node;
        while (first instanceof ICompositeNode composite && composite.hasChildren()) {
            first = composite.getFirstChild();
        }
        return first instanceof ILeafNode leaf && !leaf.isHidden() ? leaf.getOffset() : node.getOffset();
    }

    /** The whole text's node, which is searched for step by step where the resource does not know it. */
    private static INode root(INode node, Resource resource) {
        return resource instanceof XtextResource parsed && parsed.getParseResult() != null
                ? parsed.getParseResult().getRootNode()
                : node;
    }
}
