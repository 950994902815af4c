package org.thunderprism.eclipse.editor.mining;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.CodeLens;
import org.thunderprism.eclipse.language.DocumentQueries;

/** Shows above declarations where they run and what they take: entries and leaves, bits, instructions, sizes of artefacts. */
public final class LensMinings extends DocumentMinings {

    @Override
    List<LensMining> minings(DocumentQueries queries, IDocument document) {
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
