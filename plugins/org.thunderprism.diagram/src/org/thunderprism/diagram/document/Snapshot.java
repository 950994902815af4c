package org.thunderprism.diagram.document;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.thunderprism.lang.topology.parse.ParsedTopology;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.topology.Topology;

/**
 * What a text says.
 *
 * @param topology as far as the text could be understood
 * @param ids of the topology's elements
 * @param wellFormed whether the text has no syntax error, so that the topology is all that it says
 */
public record Snapshot(
        String text, Topology topology, ElementIds ids, List<Diagnostic> diagnostics, boolean wellFormed) {

    static Snapshot of(String text, ParsedTopology parsed) {
        boolean wellFormed = parsed.topology().eResource() instanceof XtextResource resource
                && resource.getParseResult() != null
                && !resource.getParseResult().hasSyntaxErrors();
        return new Snapshot(
                text, parsed.topology(), new ElementIds(parsed.topology()), parsed.diagnostics(), wellFormed);
    }

    /** The id of the element that a place of the text belongs to. */
    public String elementAt(int offset) {
        ICompositeNode node = NodeModelUtils.getNode(topology);
        if (node == null) {
            return ElementIds.ROOT;
        }
        int inside = Math.clamp(offset, 0, Math.max(text.length() - 1, 0));
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(node.getRootNode(), inside);
        return leaf == null ? ElementIds.ROOT : ids.of(NodeModelUtils.findActualSemanticObjectFor(leaf));
    }

    /** Where an element stands in the text; null when no text stands for it. */
    public TextRange rangeOf(EObject element) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        return node == null ? null : new TextRange(node.getOffset(), node.getLength());
    }

    /**
     * A stretch of a text.
     *
     * @param offset in UTF-16 units
     */
    public record TextRange(int offset, int length) {}
}
