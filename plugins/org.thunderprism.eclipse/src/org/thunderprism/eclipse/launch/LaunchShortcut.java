package org.thunderprism.eclipse.launch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.ILaunchShortcut;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;

/**
 * Run As: uses the program's launch configuration, or makes one with the first CSV file beside it. Asks when there is no such
 * file.
 */
public final class LaunchShortcut implements ILaunchShortcut {

    private static final String GROUP = "org.eclipse.debug.ui.launchGroup.run";

    @Override
    public void launch(ISelection selection, String mode) {
        if (selection instanceof IStructuredSelection structured) {
            launch(Adapters.adapt(structured.getFirstElement(), IFile.class), mode);
        }
    }

    @Override
    public void launch(IEditorPart editor, String mode) {
        launch(Adapters.adapt(editor.getEditorInput(), IFile.class), mode);
    }

    private static void launch(IFile program, String mode) {
        if (program == null) {
            return;
        }
        try {
            ILaunchConfiguration configuration = existing(program).orElse(null);
            if (configuration == null) {
                configuration = create(program);
            }
            if (RunSettings.of(configuration).problem().isPresent()) {
                DebugUITools.openLaunchConfigurationDialog(
                        PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), configuration, GROUP, null);
            } else {
                DebugUITools.launch(configuration, mode);
            }
        } catch (CoreException e) {
            ILog.of(LaunchShortcut.class).log(e.getStatus());
        }
    }

    private static Optional<ILaunchConfiguration> existing(IFile program) throws CoreException {
        String path = program.getFullPath().toPortableString();
        for (ILaunchConfiguration each :
                manager().getLaunchConfigurations(manager().getLaunchConfigurationType(RunSettings.TYPE))) {
            if (RunSettings.of(each).program().equals(path)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static ILaunchConfiguration create(IFile program) throws CoreException {
        String name = manager()
                .generateLaunchConfigurationName(
                        program.getFullPath().removeFileExtension().lastSegment());
        ILaunchConfigurationWorkingCopy configuration =
                manager().getLaunchConfigurationType(RunSettings.TYPE).newInstance(null, name);
        String data = dataBeside(program)
                .map(file -> file.getFullPath().toPortableString())
                .orElse("");
        new RunSettings(RunKind.VERIFY, program.getFullPath().toPortableString(), data).store(configuration);
        return configuration.doSave();
    }

    private static Optional<IFile> dataBeside(IFile program) throws CoreException {
        return Arrays.stream(program.getParent().members())
                .filter(IFile.class::isInstance)
                .map(IFile.class::cast)
                .filter(file -> "csv".equals(file.getFileExtension()))
                .min(Comparator.comparing(IResource::getName));
    }

    private static ILaunchManager manager() {
        return DebugPlugin.getDefault().getLaunchManager();
    }
}
