package org.thunderprism.eclipse.editor.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.lsp4j.CodeLens;
import org.thunderprism.eclipse.editor.ThunderEditors;
import org.thunderprism.eclipse.language.DocumentQueries;

/** Shows above declarations where they run and what they take: entries and leaves, bits, instructions, sizes of artefacts. */
public final class LensMinings extends AbstractCodeMiningProvider {

    @Override
    public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(
            ITextViewer viewer, IProgressMonitor monitor) {
        IDocument document = viewer.getDocument();
        return CompletableFuture.supplyAsync(() -> ThunderEditors.queries(document)
                .map(queries -> minings(queries, document))
                .orElse(List.of()));
    }

    private List<LensMining> minings(DocumentQueries queries, IDocument document) {
        List<LensMining> minings = new ArrayList<>();
        for (CodeLens lens : queries.lenses()) {
            try {
                minings.add(new LensMining(lens, document, this));
            } catch (BadLocationException changedMeanwhile) {
                // The next update will tell.
            }
        }
        return minings;
    }
}
