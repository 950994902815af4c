package org.thunderprism.eclipse.editor.command;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.thunderprism.eclipse.editor.ThunderEditors;
import org.thunderprism.eclipse.language.DocumentQueries;

/** A command on the selection in the editor of a program or a topology. */
abstract class ThunderCommand extends AbstractHandler {

    @Override
    public final Object execute(ExecutionEvent event) {
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        Optional<DocumentQueries> queries = ThunderEditors.queries(editor);
        if (queries.isPresent()
                && ((ITextEditor) editor).getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            execute((ITextEditor) editor, queries.get(), selection);
        }
        return null;
    }

    abstract void execute(ITextEditor editor, DocumentQueries queries, ITextSelection selection);
}
