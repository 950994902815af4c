package org.thunderprism.eclipse.editor.command;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.texteditor.ITextEditor;
import org.thunderprism.eclipse.editor.outline.QuickOutline;
import org.thunderprism.eclipse.language.DocumentQueries;
import org.thunderprism.eclipse.language.SymbolTree;

/** Shows the declarations of the program over its text. */
public final class QuickOutlineCommand extends ThunderCommand {

    @Override
    void execute(ITextEditor editor, DocumentQueries queries, ITextSelection selection) {
        SymbolTree symbols = SymbolTree.of(queries.document(), queries.symbols());
        new QuickOutline(editor, symbols, selection.getOffset()).open();
    }
}
