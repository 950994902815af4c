package org.thunderprism.eclipse.editor.fix;

import java.util.List;
import java.util.Map;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.thunderprism.eclipse.editor.WorkspaceEdits;
import org.thunderprism.eclipse.language.Edits;

/** A quick fix or quick assist at the caret. */
record CodeActionProposal(CodeAction action) implements ICompletionProposal {

    @Override
    public void apply(IDocument document) {
        Map<String, List<TextEdit>> files = Edits.byFile(action.getEdit());
        WorkspaceEdits.apply(files);
    }

    @Override
    public String getDisplayString() {
        return action.getTitle();
    }

    @Override
    public Image getImage() {
        return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_ADD);
    }

    @Override
    public Point getSelection(IDocument document) {
        return null;
    }

    @Override
    public String getAdditionalProposalInfo() {
        return null;
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }
}
