package org.thunderprism.eclipse.wizard;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

/** Makes a program or a library in a project. */
public final class NewProgramWizard extends Wizard implements INewWizard {

    private NewProgramPage page;
    private IStructuredSelection selection;

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selected) {
        setWindowTitle("New ThunderDSL File");
        selection = selected;
    }

    @Override
    public void addPages() {
        page = new NewProgramPage(selection);
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        IFile file = page.createNewFile();
        if (file == null) {
            return false;
        }
        WizardWork.open(file);
        return true;
    }
}
