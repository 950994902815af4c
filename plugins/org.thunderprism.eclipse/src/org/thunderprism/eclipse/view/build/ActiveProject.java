package org.thunderprism.eclipse.view.build;

import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.ide.ResourceUtil;
import org.thunderprism.eclipse.builder.ThunderNature;

/** Follows the project of the file in the editor in front. */
final class ActiveProject implements IPartListener2 {

    private final IWorkbenchPage page;
    private final Consumer<IProject> changed;
    private IProject current;

    /** @param changed hears of another project of ours */
    ActiveProject(IWorkbenchPage page, Consumer<IProject> changed) {
        this.page = page;
        this.changed = changed;
    }

    void follow() {
        page.addPartListener(this);
        show(page.getActiveEditor());
    }

    void stop() {
        page.removePartListener(this);
    }

    private void show(IEditorPart editor) {
        IFile file = editor == null ? null : ResourceUtil.getFile(editor.getEditorInput());
        IProject project = file == null ? null : file.getProject();
        if (project != null && !project.equals(current) && ThunderNature.isOn(project)) {
            current = project;
            changed.accept(project);
        }
    }

    @Override
    public void partActivated(IWorkbenchPartReference reference) {
        show(page.getActiveEditor());
    }
}
