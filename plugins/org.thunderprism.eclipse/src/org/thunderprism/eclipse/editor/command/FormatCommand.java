package org.thunderprism.eclipse.editor.command;

import java.util.List;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.ui.texteditor.ITextEditor;
import org.thunderprism.eclipse.language.DocumentQueries;
import org.thunderprism.eclipse.language.Edits;

/** Lays out the selection, or the whole document when nothing is selected. */
public final class FormatCommand extends ThunderCommand {

    @Override
    void execute(ITextEditor editor, DocumentQueries queries, ITextSelection selection) {
        List<TextEdit> edits = selection.getLength() == 0
                ? queries.format()
                : queries.format(selection.getOffset(), selection.getLength());
        Edits.apply(queries.document(), edits);
    }
}
