package org.thunderprism.eclipse.editor.mining;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.lsp4j.CodeLens;

/** A line of text above a declaration. */
final class LensMining extends LineHeaderCodeMining {

    LensMining(CodeLens lens, IDocument document, ICodeMiningProvider provider) throws BadLocationException {
        super(lens.getRange().getStart().getLine(), document, provider);
        setLabel(lens.getCommand().getTitle());
    }

    @Override
    public boolean isResolved() {
        return true;
    }
}
