package org.thunderprism.eclipse.launch;

import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;

/**
 * What a launch configuration says.
 *
 * @param program path of the program in the workspace; empty when not chosen
 * @param data path of the data in the workspace; empty when not chosen
 */
public record RunSettings(RunKind kind, String program, String data) {

    /** The type of launch configurations. */
    public static final String TYPE = "org.thunderprism.eclipse.run";

    private static final String KIND = TYPE + ".kind";
    private static final String PROGRAM = TYPE + ".program";
    private static final String DATA = TYPE + ".data";

    public static RunSettings of(ILaunchConfiguration configuration) throws CoreException {
        return new RunSettings(
                RunKind.of(configuration.getAttribute(KIND, RunKind.VERIFY.command())),
                configuration.getAttribute(PROGRAM, ""),
                configuration.getAttribute(DATA, ""));
    }

    public void store(ILaunchConfigurationWorkingCopy configuration) {
        configuration.setAttribute(KIND, kind.command());
        configuration.setAttribute(PROGRAM, program);
        configuration.setAttribute(DATA, data);
        programFile().ifPresent(file -> configuration.setMappedResources(new IFile[] {file}));
    }

    public Optional<IFile> programFile() {
        return file(program);
    }

    public Optional<IFile> dataFile() {
        return file(data);
    }

    /** What keeps this from being run; empty when nothing does. */
    public Optional<String> problem() {
        if (programFile().isEmpty()) {
            return Optional.of(program.isEmpty() ? "Choose a program." : "There is no program " + program + ".");
        }
        if (dataFile().isEmpty()) {
            return Optional.of(data.isEmpty() ? "Choose a CSV file with data." : "There is no file " + data + ".");
        }
        return Optional.empty();
    }

    private static Optional<IFile> file(String path) {
        IPath inWorkspace = IPath.fromPortableString(path);
        return inWorkspace.segmentCount() < 2
                ? Optional.empty()
                : Optional.of(ResourcesPlugin.getWorkspace().getRoot().getFile(inWorkspace))
                        .filter(IFile::exists);
    }
}
