package org.thunderprism.eclipse.editor.color;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.thunderprism.eclipse.editor.EditorLanguage;

/** Colours a program's text that is no file. */
public final class ReadOnlyPresentation extends PresentationReconciler {

    public ReadOnlyPresentation() {
        LexicalColoring lexical = new LexicalColoring(EditorLanguage.get()::words);
        setDamager(lexical, IDocument.DEFAULT_CONTENT_TYPE);
        setRepairer(lexical, IDocument.DEFAULT_CONTENT_TYPE);
    }
}
