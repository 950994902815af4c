package org.thunderprism.eclipse.editor.mining;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.thunderprism.eclipse.editor.ThunderEditors;
import org.thunderprism.eclipse.language.DocumentQueries;
import org.thunderprism.eclipse.language.Positions;

/** Shows inferred types, values of constants and names of parameters inside the text. */
public final class HintMinings extends AbstractCodeMiningProvider {

    @Override
    public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(
            ITextViewer viewer, IProgressMonitor monitor) {
        IDocument document = viewer.getDocument();
        return CompletableFuture.supplyAsync(() -> ThunderEditors.queries(document)
                .map(queries -> minings(queries, document))
                .orElse(List.of()));
    }

    private List<HintMining> minings(DocumentQueries queries, IDocument document) {
        return queries.hints().stream()
                .map(hint -> new HintMining(hint, Positions.offset(document, hint.getPosition()), this))
                .filter(mining -> mining.getPosition().getOffset() < document.getLength())
                .toList();
    }
}
