package org.thunderprism.eclipse.editor.mining;

import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.thunderprism.eclipse.language.DocumentQueries;
import org.thunderprism.eclipse.language.Positions;

/** Shows inferred types, values of constants and names of parameters inside the text. */
public final class HintMinings extends DocumentMinings {

    @Override
    List<HintMining> minings(DocumentQueries queries, IDocument document) {
        return queries.hints().stream()
                .map(hint -> new HintMining(hint, Positions.offset(document, hint.getPosition()), this))
                .filter(mining -> mining.getPosition().getOffset() < document.getLength())
                .toList();
    }
}
