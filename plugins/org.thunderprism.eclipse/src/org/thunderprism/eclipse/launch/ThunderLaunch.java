package org.thunderprism.eclipse.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;
import org.osgi.framework.Bundle;

/** Runs the terminal program on a program and data; what it says is on the console. */
public final class ThunderLaunch extends LaunchConfigurationDelegate {

    private static final String TERMINAL = "org.thunderprism.cli";

    @Override
    public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor)
            throws CoreException {
        RunSettings settings = RunSettings.of(configuration);
        Optional<String> problem = settings.problem();
        if (problem.isPresent()) {
            throw new CoreException(Status.error(problem.get()));
        }
        Bundle terminal = Platform.getBundle(TERMINAL);
        if (terminal == null) {
            throw new CoreException(Status.error(
                    "The feature ThunderPrism core is not installed completely: " + TERMINAL + " is missing"));
        }
        Path folder =
                settings.programFile().orElseThrow().getParent().getLocation().toPath();
        Path program = settings.programFile().orElseThrow().getLocation().toPath();
        Path data = settings.dataFile().orElseThrow().getLocation().toPath();
        List<String> words = ThunderCommandLine.of(
                Path.of(System.getProperty("java.home")),
                BundleClassPath.of(terminal),
                settings.kind(),
                folder.relativize(program),
                data);
        Process process = DebugPlugin.exec(words.toArray(String[]::new), folder.toFile());
        String label = "thunder " + settings.kind().command() + " " + program.getFileName();
        DebugPlugin.newProcess(launch, process, label, Map.of(IProcess.ATTR_PROCESS_TYPE, RunSettings.TYPE));
    }
}
