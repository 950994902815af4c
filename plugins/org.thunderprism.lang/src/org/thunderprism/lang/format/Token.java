package org.thunderprism.lang.format;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * A piece of a text that is neither blank nor comment.
 *
 * @param owner the syntax element that it belongs to
 */
public record Token(String text, int offset, EObject owner) {

    public int end() {
        return offset + text.length();
    }

    public boolean is(String other) {
        return text.equals(other);
    }

    /** The tokens of a text, in order. */
    public static List<Token> of(ICompositeNode root) {
        List<Token> tokens = new ArrayList<>();
        for (ILeafNode leaf : root.getLeafNodes()) {
            if (!leaf.isHidden()) {
                tokens.add(
                        new Token(leaf.getText(), leaf.getOffset(), NodeModelUtils.findActualSemanticObjectFor(leaf)));
            }
        }
        return tokens;
    }
}
