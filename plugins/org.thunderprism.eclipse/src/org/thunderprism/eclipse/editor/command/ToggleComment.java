package org.thunderprism.eclipse.editor.command;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.texteditor.ITextEditor;
import org.thunderprism.eclipse.language.DocumentQueries;
import org.thunderprism.eclipse.language.LineComments;

/** Turns the selected lines into comments, or back. */
public final class ToggleComment extends ThunderCommand {

    @Override
    void execute(ITextEditor editor, DocumentQueries queries, ITextSelection selection) {
        try {
            LineComments.toggle(queries.document(), selection.getStartLine(), selection.getEndLine())
                    .apply(queries.document());
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }
}
