package org.thunderprism.eclipse.editor.command;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.thunderprism.eclipse.language.DocumentQueries;
import org.thunderprism.eclipse.language.Names;
import org.thunderprism.eclipse.search.ReferenceQuery;

/** Lists every place that has the name at the caret, in the Search view. */
public final class FindReferences extends ThunderCommand {

    @Override
    void execute(ITextEditor editor, DocumentQueries queries, ITextSelection selection) {
        IRegion region = Names.at(queries.document(), selection.getOffset());
        if (region.getLength() > 0) {
            try {
                String name = queries.document().get(region.getOffset(), region.getLength());
                NewSearchUI.runQueryInBackground(new ReferenceQuery(queries, region.getOffset(), name));
            } catch (BadLocationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
