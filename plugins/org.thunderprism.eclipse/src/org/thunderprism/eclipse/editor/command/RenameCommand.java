package org.thunderprism.eclipse.editor.command;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.ui.texteditor.ITextEditor;
import org.thunderprism.eclipse.language.DocumentQueries;
import org.thunderprism.eclipse.language.Names;
import org.thunderprism.eclipse.rename.NameRefactoring;
import org.thunderprism.eclipse.rename.NameWizard;

/** Renames what the name at the caret stands for. */
public final class RenameCommand extends ThunderCommand {

    @Override
    void execute(ITextEditor editor, DocumentQueries queries, ITextSelection selection) {
        IRegion region = Names.at(queries.document(), selection.getOffset());
        if (region.getLength() == 0) {
            return;
        }
        try {
            String name = queries.document().get(region.getOffset(), region.getLength());
            NameRefactoring refactoring = new NameRefactoring(queries, region.getOffset(), name);
            new RefactoringWizardOpenOperation(new NameWizard(refactoring))
                    .run(editor.getSite().getShell(), "Rename");
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }
}
