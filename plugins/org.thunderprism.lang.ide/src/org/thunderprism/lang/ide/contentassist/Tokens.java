package org.thunderprism.lang.ide.contentassist;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Walks over the visible tokens of a file. */
final class Tokens {

    private Tokens() {}

    /** The last visible token that begins before an offset; null when there is none. */
    static ILeafNode before(ICompositeNode root, int offset) {
        ILeafNode leaf = offset <= 0 ? null : NodeModelUtils.findLeafNodeAtOffset(root, offset - 1);
        return leaf == null || !leaf.isHidden() ? leaf : previous(leaf);
    }

    /** The visible token before another one; null when there is none. */
    static ILeafNode previous(ILeafNode leaf) {
        INode node = leaf;
        while (node != null) {
            INode previous = node.getPreviousSibling();
            if (previous == null) {
                node = node.getParent();
                continue;
            }
            while (previous instanceof ICompositeNode composite && composite.hasChildren()) {
                previous = composite.getLastChild();
            }
            if (previous instanceof ILeafNode found && !found.isHidden()) {
                return found;
            }
            node = previous;
        }
        return null;
    }
}
