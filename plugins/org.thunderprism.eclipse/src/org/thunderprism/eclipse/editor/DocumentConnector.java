package org.thunderprism.eclipse.editor;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;

/** Connects what an editor shows to the language service, which from then on publishes what it finds. */
public final class DocumentConnector implements IReconciler, ITextInputListener {

    private ITextViewer viewer;

    @Override
    public void install(ITextViewer textViewer) {
        viewer = textViewer;
        viewer.addTextInputListener(this);
        connect(viewer.getDocument());
    }

    private void connect(IDocument document) {
        EditorLanguage language = EditorLanguage.get();
        language.whenStarted(() -> {
            if (viewer != null && viewer.getDocument() == document && viewer.getTextWidget() != null) {
                language.connection(document)
                        .ifPresent(connection ->
                                viewer.getTextWidget().getDisplay().asyncExec(() -> language.showProblems(connection)));
            }
        });
    }

    @Override
    public void uninstall() {
        if (viewer != null) {
            viewer.removeTextInputListener(this);
            viewer = null;
        }
    }

    @Override
    public IReconcilingStrategy getReconcilingStrategy(String contentType) {
        return null;
    }

    @Override
    public void inputDocumentAboutToBeChanged(IDocument oldInput, IDocument newInput) {
        // The old document stays connected as long as its file is open.
    }

    @Override
    public void inputDocumentChanged(IDocument oldInput, IDocument newInput) {
        connect(newInput);
    }
}
