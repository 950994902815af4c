package org.thunderprism.lang.ide.quickfix;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.ide.workspace.SourceFile;

/**
 * What is selected in a file.
 *
 * @param start 0-based offset, in UTF-16 code units
 * @param end the same as the start when there is only a caret
 */
record Selection(SourceFile file, int start, int end) {

    /** The token at the caret, or at the beginning of the selection. */
    Optional<ILeafNode> leaf() {
        return file.rootNode().map(root -> {
            ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, start);
            return (leaf == null || leaf.isHidden()) && start > 0
                    ? NodeModelUtils.findLeafNodeAtOffset(root, start - 1)
                    : leaf;
        });
    }

    /** The innermost element at the caret. */
    Optional<EObject> element() {
        return leaf().filter(leaf -> !leaf.isHidden()).map(NodeModelUtils::findActualSemanticObjectFor);
    }

    /** The nearest element of a kind around the caret. */
    <T extends EObject> Optional<T> around(Class<T> kind) {
        return element().map(element -> EcoreUtil2.getContainerOfType(element, kind));
    }

    /** The outermost element of a kind whose text is exactly what is selected, apart from blanks at its edges. */
    <T extends EObject> Optional<T> exactly(Class<T> kind) {
        String selected = file.text().substring(start, end);
        int from = start + selected.length() - selected.stripLeading().length();
        int to = end - (selected.length() - selected.stripTrailing().length());
        if (from >= to || file.rootNode().isEmpty()) {
            return Optional.empty();
        }
        INode node = NodeModelUtils.findLeafNodeAtOffset(file.rootNode().get(), from);
        T found = null;
        while (node != null && node.getOffset() == from && node.getOffset() + node.getLength() <= to) {
            if (node.getOffset() + node.getLength() == to && node instanceof ICompositeNode) {
                EObject element = NodeModelUtils.findActualSemanticObjectFor(node);
                found = kind.isInstance(element) && Spans.start(element) == from && Spans.end(element) == to
                        ? kind.cast(element)
                        : found;
            }
            node = node.getParent();
        }
        return Optional.ofNullable(found);
    }

    String text(EObject element) {
        return file.text().substring(Spans.start(element), Spans.end(element));
    }
}
