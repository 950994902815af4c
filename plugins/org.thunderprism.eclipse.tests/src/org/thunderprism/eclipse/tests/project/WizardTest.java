package org.thunderprism.eclipse.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.FrameworkUtil;
import org.thunderprism.eclipse.builder.ProblemMarkers;
import org.thunderprism.eclipse.project.Example;
import org.thunderprism.eclipse.project.Examples;
import org.thunderprism.eclipse.tests.user.CleanLog;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.Keyboard;
import org.thunderprism.eclipse.tests.user.OpenEditor;
import org.thunderprism.eclipse.tests.user.Screenshot;
import org.thunderprism.eclipse.wizard.ExamplesWizard;
import org.thunderprism.eclipse.wizard.NewProgramWizard;
import org.thunderprism.eclipse.wizard.NewProjectWizard;

/** Projects and files are made with wizards, and what they make builds. */
@ExtendWith(CleanLog.class)
class WizardTest {

    @AfterEach
    void deleteProjects() throws CoreException {
        OpenEditor.page().closeAllEditors(false);
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(true, true, new NullProgressMonitor());
        }
    }

    @Test
    void everyExampleHasATitleAndAProgram() {
        List<Example> examples = Examples.of(FrameworkUtil.getBundle(Examples.class));
        assertThat(examples).extracting(Example::name).contains("heavy_hitter", "load_balancer", "traffic_guard");
        for (Example example : examples) {
            assertThat(example.title()).isNotBlank();
            assertThat(example.description()).isNotBlank();
            assertThat(example.files().keySet()).anyMatch(file -> file.endsWith(".thunder"));
        }
    }

    @Test
    void anExampleBecomesAProjectThatBuilds() throws CoreException {
        finish("wizard-examples", new ExamplesWizard(), StructuredSelection.EMPTY, "");
        expectBuilt("traffic_guard", "build/traffic_guard/build.json");
        assertThat(OpenEditor.active().part().getTitle()).isEqualTo("traffic_guard.thunder");
    }

    @Test
    void aNewProjectHasAProgramThatBuilds() throws CoreException {
        finish("wizard-project", new NewProjectWizard(), StructuredSelection.EMPTY, "my-guard");
        expectBuilt("my-guard", "build/my_guard/build.json");
        assertThat(OpenEditor.active().text()).startsWith("program my_guard version");
    }

    @Test
    void aNewFileIsAProgram() throws CoreException {
        finish("wizard-project", new NewProjectWizard(), StructuredSelection.EMPTY, "first");
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("first");
        finish("wizard-file", new NewProgramWizard(), new StructuredSelection(project), "second");
        expectBuilt("first", "build/second/build.json");
    }

    /** Opens a wizard, types into the field that has the focus, and presses Finish. */
    private static void finish(String picture, INewWizard wizard, StructuredSelection selection, String typed) {
        wizard.init(PlatformUI.getWorkbench(), selection);
        WizardDialog dialog = new WizardDialog(
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), (IWizard) wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        dialog.getShell().forceActive();
        Events.waitUntil(
                "the dialog is in front",
                () -> dialog.getShell().isFocusControl()
                        || dialog.getShell().getDisplay().getActiveShell() == dialog.getShell());
        Keyboard.type(typed);
        Button finish = button(dialog.getShell(), "&Finish");
        Events.waitUntil("the page is complete", finish::isEnabled);
        Screenshot.take(picture);
        finish.notifyListeners(SWT.Selection, null);
        Events.waitUntil("the wizard is closed", () -> dialog.getShell() == null);
    }

    private static Button button(Composite parent, String text) {
        return buttons(parent).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<Button> buttons(Composite parent) {
        return Arrays.stream(parent.getChildren())
                .flatMap(child -> found(child).stream())
                .toList();
    }

    private static List<Button> found(Control control) {
        return switch (control) {
            case Button button -> List.of(button);
            case Composite composite -> buttons(composite);
            default -> List.of();
        };
    }

    private static void expectBuilt(String projectName, String manifest) throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(projectName);
        IFile file = project.getFile(manifest);
        Events.waitUntil(manifest + " is there", file::exists);
        assertThat(project.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE))
                .isEmpty();
    }
}
