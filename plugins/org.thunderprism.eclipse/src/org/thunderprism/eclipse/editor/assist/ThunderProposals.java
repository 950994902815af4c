package org.thunderprism.eclipse.editor.assist;

import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.lsp4j.CompletionItem;
import org.thunderprism.eclipse.editor.ThunderEditors;
import org.thunderprism.eclipse.language.DocumentQueries;

/** Proposes what the language service proposes. */
public final class ThunderProposals implements IContentAssistProcessor {

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        return ThunderEditors.queries(viewer.getDocument())
                .map(queries -> proposals(queries, viewer.getDocument(), offset))
                .orElseGet(() -> new ICompletionProposal[0]);
    }

    private static ICompletionProposal[] proposals(DocumentQueries queries, IDocument document, int offset) {
        List<CompletionItem> items = queries.completions(offset);
        return items.stream()
                .sorted(ThunderProposal.BEST_FIRST)
                .map(item -> new ThunderProposal(queries, item, document, offset))
                .filter(proposal -> proposal.validate(document, offset, null))
                .toArray(ICompletionProposal[]::new);
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return new char[] {'.'};
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return new IContextInformation[0];
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return new char[0];
    }

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
