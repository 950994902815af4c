package org.thunderprism.lang.parse;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;

/** What becomes of a text that is not parsed: a file without content, and one syntax error. */
public final class RejectedText {

    private RejectedText() {}

    /**
     * @param rule of the file
     * @param empty the file without content
     */
    public static IParseResult result(
            EObject rule, EObject empty, String text, SyntaxProblem problem, NodeModelBuilder nodes) {
        ICompositeNode root = nodes.newRootNode(text);
        ICompositeNode file = nodes.newCompositeNode(rule, 0, root);
        int end = problem.offset() + problem.length();
        SyntaxErrorMessage message =
                new SyntaxErrorMessage(problem.message(), problem.code().code());
        leaf(nodes, 0, problem.offset(), rule, null, file);
        leaf(nodes, problem.offset(), problem.length(), rule, message, file);
        leaf(nodes, end, text.length() - end, rule, null, file);
        nodes.associateWithSemanticElement(file, empty);
        return nodes.createParseResult(empty, nodes.compressAndReturnParent(file), true);
    }

    private static void leaf(
            NodeModelBuilder nodes,
            int offset,
            int length,
            EObject rule,
            SyntaxErrorMessage message,
            ICompositeNode parent) {
        if (length > 0) {
            nodes.newLeafNode(offset, length, rule, message == null, message, parent);
        }
    }
}
