package org.thunderprism.eclipse.editor.fix;

import org.eclipse.core.resources.IMarker;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.ui.IMarkerResolution;
import org.thunderprism.eclipse.editor.WorkspaceEdits;
import org.thunderprism.eclipse.language.Edits;

/** One way to mend a problem. */
record MarkerFix(CodeAction action) implements IMarkerResolution {

    @Override
    public String getLabel() {
        return action.getTitle();
    }

    @Override
    public void run(IMarker marker) {
        WorkspaceEdits.apply(Edits.byFile(action.getEdit()));
    }
}
