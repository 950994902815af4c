package org.thunderprism.eclipse.wizard;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;
import org.thunderprism.eclipse.project.Example;
import org.thunderprism.eclipse.project.ProjectCreation;

/** Makes a project of an example. */
public final class ExamplesWizard extends Wizard implements INewWizard, IExecutableExtension {

    private ExamplesPage page;
    private IConfigurationElement registration;

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        setWindowTitle("New Example Project");
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        page = new ExamplesPage();
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Example example = page.example();
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(page.projectName());
        boolean made = WizardWork.run(
                getContainer(), getShell(), monitor -> ProjectCreation.create(project, null, example.files(), monitor));
        if (made) {
            BasicNewProjectResourceWizard.updatePerspective(registration);
            example.files().keySet().stream()
                    .filter(file -> file.endsWith(".thunder"))
                    .sorted()
                    .findFirst()
                    .ifPresent(file -> WizardWork.open(project.getFile(file)));
        }
        return made;
    }

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        registration = element;
    }
}
