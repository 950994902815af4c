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

/** Shows between the lines what the language service tells; it is asked in the background. */
abstract class DocumentMinings extends AbstractCodeMiningProvider {

    @Override
    public final CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(
            ITextViewer viewer, IProgressMonitor monitor) {
        IDocument document = viewer.getDocument();
        return CompletableFuture.supplyAsync(() -> ThunderEditors.queries(document)
                .<List<? extends ICodeMining>>map(queries -> minings(queries, document))
                .orElse(List.of()));
    }

    abstract List<? extends ICodeMining> minings(DocumentQueries queries, IDocument document);
}
