package org.thunderprism.lang.ide.quickfix;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.thunderDsl.Binary;
import org.thunderprism.lang.thunderDsl.BinaryOperator;
import org.thunderprism.lang.thunderDsl.Conditional;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Fold;

/** Where elements stand in the text, and changes of them. */
final class Spans {

    private Spans() {}

    static int start(EObject element) {
        return NodeModelUtils.findActualNodeFor(element).getOffset();
    }

    static int end(EObject element) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        return node.getOffset() + node.getLength();
    }

    /** The text of one feature; null when there is none. */
    static INode node(EObject element, EStructuralFeature feature) {
        var nodes = NodeModelUtils.findNodesForFeature(element, feature);
        return nodes.isEmpty() ? null : nodes.getFirst();
    }

    static TextChange replace(EObject element, String text) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        return new TextChange(node.getOffset(), node.getLength(), text);
    }

    static TextChange replace(INode node, String text) {
        return new TextChange(node.getOffset(), node.getLength(), text);
    }

    /** The token of an element itself, not of its parts, that has this text; null when there is none. */
    static ILeafNode token(EObject element, String text) {
        for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(element).getLeafNodes()) {
            if (!leaf.isHidden()
                    && leaf.getText().equals(text)
                    && NodeModelUtils.findActualSemanticObjectFor(leaf) == element) {
                return leaf;
            }
        }
        return null;
    }

    /** Writes something behind an expression that binds as tightly as a conversion, such as {@code as u8}. */
    static TextChange[] suffix(Expression expression, String suffix) {
        boolean loose = expression instanceof Binary || expression instanceof Conditional || expression instanceof Fold;
        return enclosed(expression, loose, suffix);
    }

    /** Writes a comparison behind an expression. */
    static TextChange[] comparison(Expression expression, String comparison) {
        boolean loose = expression instanceof Conditional
                || expression instanceof Fold
                || expression instanceof Binary binary && isLooserThanComparison(binary.getOperator());
        return enclosed(expression, loose, comparison);
    }

    private static TextChange[] enclosed(Expression expression, boolean brackets, String suffix) {
        return brackets
                ? new TextChange[] {
                    TextChange.insert(start(expression), "("), TextChange.insert(end(expression), ")" + suffix)
                }
                : new TextChange[] {TextChange.insert(end(expression), suffix)};
    }

    private static boolean isLooserThanComparison(BinaryOperator operator) {
        return switch (operator) {
            case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> true;
            default -> false;
        };
    }
}
