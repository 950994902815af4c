package org.thunderprism.eclipse.editor.fix;

import java.util.List;
import java.util.Set;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.lsp4j.CodeAction;
import org.thunderprism.eclipse.editor.ThunderEditors;
import org.thunderprism.eclipse.editor.problem.ProblemAnnotation;
import org.thunderprism.eclipse.language.DocumentQueries;

/**
 * Proposes what the language service would do about the text at the caret. What the markers of the last build propose there, the workbench
 * lists by itself.
 */
public final class ThunderQuickAssist implements IQuickAssistProcessor {

    @Override
    public boolean canFix(Annotation annotation) {
        return annotation instanceof ProblemAnnotation;
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return true;
    }

    @Override
    public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        List<CodeAction> actions = ThunderEditors.queries(
                        context.getSourceViewer().getDocument())
                .map(queries -> actions(queries, context))
                .orElse(List.of());
        Set<String> listed = MarkerFixes.titles(context);
        return actions.stream()
                .filter(action -> action.getEdit() != null && !listed.contains(action.getTitle()))
                .map(CodeActionProposal::new)
                .toArray(ICompletionProposal[]::new);
    }

    private static List<CodeAction> actions(DocumentQueries queries, IQuickAssistInvocationContext context) {
        int length = Math.max(0, context.getLength());
        return queries.actions(context.getOffset(), length, queries.diagnostics(context.getOffset(), length));
    }

    @Override
    public String getErrorMessage() {
        return null;
    }
}
