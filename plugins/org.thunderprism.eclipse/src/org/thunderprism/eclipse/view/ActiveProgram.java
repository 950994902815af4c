package org.thunderprism.eclipse.view;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.thunderprism.eclipse.editor.EditorLanguage;
import org.thunderprism.eclipse.editor.ThunderEditors;
import org.thunderprism.eclipse.language.DocumentQueries;

/** Follows the program in the editor in front, and its edits. */
final class ActiveProgram implements IPartListener2, IDocumentListener {

    private final IWorkbenchPage page;
    private final Consumer<DocumentQueries> changed;
    private DocumentQueries current;
    private boolean following;

    /** @param changed hears of another program, and of edits */
    ActiveProgram(IWorkbenchPage page, Consumer<DocumentQueries> changed) {
        this.page = page;
        this.changed = changed;
    }

    void follow() {
        following = true;
        page.addPartListener(this);
        show(page.getActiveEditor());
    }

    void stop() {
        following = false;
        page.removePartListener(this);
        forget();
    }

    private void show(IEditorPart editor) {
        if (ThunderEditors.isProgram(editor)) {
            EditorLanguage.get().whenStarted(() -> showStarted(page.getActiveEditor()));
        }
    }

    private void showStarted(IEditorPart editor) {
        Optional<DocumentQueries> program =
                ThunderEditors.isProgram(editor) ? ThunderEditors.queries(editor) : Optional.empty();
        IDocument shown = current == null ? null : current.document();
        if (following && program.isPresent() && program.get().document() != shown) {
            forget();
            current = program.get();
            current.document().addDocumentListener(this);
            changed.accept(current);
        }
    }

    private void forget() {
        if (current != null) {
            current.document().removeDocumentListener(this);
            current = null;
        }
    }

    @Override
    public void partActivated(IWorkbenchPartReference reference) {
        show(page.getActiveEditor());
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // What counts is the text afterwards.
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        changed.accept(current);
    }
}
