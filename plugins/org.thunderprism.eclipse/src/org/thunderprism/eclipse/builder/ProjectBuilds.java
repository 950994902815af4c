package org.thunderprism.eclipse.builder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.thunderprism.codegen.build.BuildFolder;
import org.thunderprism.codegen.project.ProjectFolder;
import org.thunderprism.eclipse.setting.BuildSettings;
import org.thunderprism.lang.ide.codelens.LastBuilds;
import org.thunderprism.model.prism.Build;

/** The builds that lie in the output folders of the workspace's projects. */
public final class ProjectBuilds implements LastBuilds {

    @Override
    public Optional<Build> of(Path file, String name) {
        IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri());
        return Arrays.stream(files)
                .map(IFile::getProject)
                .filter(ThunderNature::isOn)
                .filter(project -> project.getLocation() != null)
                .map(project -> read(project, file))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Build> read(IProject project, Path file) {
        ProjectFolder folder = new ProjectFolder(
                project.getLocation().toPath(), BuildSettings.of(project).outputFolder());
        return folder.nameOf(file).filter(folder::isSource).flatMap(source -> read(folder.outputOf(source)));
    }

    private static Optional<Build> read(Path output) {
        try {
            return new BuildFolder(output).read();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
