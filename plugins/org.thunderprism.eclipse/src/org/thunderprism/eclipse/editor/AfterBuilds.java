package org.thunderprism.eclipse.editor;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** After a build the open editors show its sizes. */
final class AfterBuilds implements IResourceChangeListener {

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            if (!display.isDisposed()) {
                display.asyncExec(this::refresh);
            }
        }
    }

    private void refresh() {
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            for (IWorkbenchPage page : window.getPages()) {
                for (IEditorReference reference : page.getEditorReferences()) {
                    refresh(reference.getEditor(false));
                }
            }
        }
    }

    private void refresh(IEditorPart editor) {
        if (ThunderEditors.isProgram(editor)) {
            ThunderEditors.viewer(editor)
                    .filter(ISourceViewerExtension5.class::isInstance)
                    .map(ISourceViewerExtension5.class::cast)
                    .ifPresent(ISourceViewerExtension5::updateCodeMinings);
        }
    }
}
