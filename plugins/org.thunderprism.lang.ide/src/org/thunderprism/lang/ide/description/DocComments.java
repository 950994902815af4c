package org.thunderprism.lang.ide.description;

import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Comments that document what follows them: those that begin with {@code /**}. */
public final class DocComments {

    private DocComments() {}

    /** The text of the last documenting comment directly before an element, without the stars at its edge. */
    public static Optional<String> of(EObject element) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        if (node == null) {
            return Optional.empty();
        }
        String comment = null;
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (!leaf.isHidden()) {
                break;
            }
            if (isComment(leaf)) {
                comment = leaf.getText();
            }
        }
        return Optional.ofNullable(comment).map(DocComments::text).filter(text -> !text.isEmpty());
    }

    private static boolean isComment(ILeafNode leaf) {
        return leaf.getGrammarElement() instanceof TerminalRule rule
                && rule.getName().equals("ML_COMMENT")
                && leaf.getText().startsWith("/**");
    }

    private static String text(String comment) {
        return comment.substring("/**".length(), comment.length() - "*/".length())
                .lines()
                .map(line -> line.strip().replaceFirst("^\\*\\s?", ""))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
