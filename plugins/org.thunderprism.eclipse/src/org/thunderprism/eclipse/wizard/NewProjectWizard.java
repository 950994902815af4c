package org.thunderprism.eclipse.wizard;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;
import org.thunderprism.eclipse.project.ProjectCreation;
import org.thunderprism.eclipse.project.Starter;

/** Makes a project with a small program. */
public final class NewProjectWizard extends Wizard implements INewWizard, IExecutableExtension {

    private WizardNewProjectCreationPage page;
    private IConfigurationElement registration;

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        setWindowTitle("New ThunderPrism Project");
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        page = new WizardNewProjectCreationPage("project");
        page.setTitle("ThunderPrism Project");
        page.setDescription("Makes a project with a small program that is built on save.");
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        IProject project = page.getProjectHandle();
        URI location = page.useDefaults() ? null : page.getLocationURI();
        String name = Starter.nameOf(project.getName());
        String file = name + ".thunder";
        byte[] program = Starter.program(name).getBytes(StandardCharsets.UTF_8);
        boolean made = WizardWork.run(
                getContainer(),
                getShell(),
                monitor -> ProjectCreation.create(project, location, Map.of(file, program), monitor));
        if (made) {
            BasicNewProjectResourceWizard.updatePerspective(registration);
            WizardWork.open(project.getFile(file));
        }
        return made;
    }

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        registration = element;
    }
}
