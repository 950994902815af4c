package org.thunderprism.lang.ide.quickfix;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.model.diagnostic.DiagnosticCode;

/**
 * A finding and the syntax that it is about.
 *
 * @param code of the finding
 * @param token where the finding begins
 * @param node of the largest element that the finding covers; the token when it is part of one
 */
record Problem(SourceFile file, DiagnosticCode code, Finding finding, ILeafNode token, INode node) {

    /** Empty when the file has changed so that the place is no longer there. */
    static Optional<Problem> of(SourceFile file, DiagnosticCode code, Finding finding) {
        return file.rootNode()
                .filter(root -> finding.offset() <= root.getTotalLength())
                .map(root -> NodeModelUtils.findLeafNodeAtOffset(
                        root, Math.min(finding.offset(), root.getTotalLength() - 1)))
                .map(leaf -> new Problem(file, code, finding, leaf, covering(leaf, finding)));
    }

    private static INode covering(ILeafNode leaf, Finding finding) {
        INode largest = leaf;
        int end = finding.offset() + finding.length();
        for (INode node = leaf.getParent();
                node != null && node.getOffset() == finding.offset() && node.getOffset() + node.getLength() <= end;
                node = node.getParent()) {
            largest = node.hasDirectSemanticElement() ? node : largest;
        }
        return largest;
    }

    /** The element that is wrong, or a part of which is. */
    EObject element() {
        return NodeModelUtils.findActualSemanticObjectFor(node);
    }

    /** The nearest element of a kind around the finding, the element itself included. */
    <T extends EObject> Optional<T> around(Class<T> kind) {
        EObject element = element();
        return element == null ? Optional.empty() : Optional.ofNullable(EcoreUtil2.getContainerOfType(element, kind));
    }

    /** The element if it is of a kind. */
    <T extends EObject> Optional<T> element(Class<T> kind) {
        return Optional.ofNullable(element()).filter(kind::isInstance).map(kind::cast);
    }

    /** The text that is wrong. */
    String text() {
        int end = Math.min(file.text().length(), finding.offset() + finding.length());
        return file.text().substring(Math.min(finding.offset(), end), end);
    }

    /** What the message tells in particular, in the order of its pattern. */
    List<String> arguments() {
        return MessageArguments.of(code, finding.message());
    }

    /** Whether the message says this. */
    boolean says(String words) {
        return finding.message().contains(words);
    }

    /** Puts another text in the place of the wrong one. */
    TextChange replaced(String text) {
        return new TextChange(finding.offset(), finding.length(), text);
    }
}
