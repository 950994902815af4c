package org.thunderprism.eclipse.builder;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** A project whose programs are built on save. */
public final class ThunderNature implements IProjectNature {

    public static final String ID = "org.thunderprism.eclipse.nature";

    private IProject project;

    /** Whether a project is open and has the nature. */
    public static boolean isOn(IProject project) {
        try {
            return project.isAccessible() && project.hasNature(ID);
        } catch (CoreException closedMeanwhile) {
            return false;
        }
    }

    /** Gives a project the nature, unless it has it. */
    public static void addTo(IProject project, IProgressMonitor monitor) throws CoreException {
        if (!project.hasNature(ID)) {
            IProjectDescription description = project.getDescription();
            description.setNatureIds(append(description.getNatureIds(), ID));
            project.setDescription(description, monitor);
        }
    }

    /** Takes the nature away, and with it the builder and its markers. */
    public static void removeFrom(IProject project, IProgressMonitor monitor) throws CoreException {
        if (project.hasNature(ID)) {
            IProjectDescription description = project.getDescription();
            description.setNatureIds(Arrays.stream(description.getNatureIds())
                    .filter(nature -> !nature.equals(ID))
                    .toArray(String[]::new));
            project.setDescription(description, monitor);
        }
    }

    @Override
    public void configure() throws CoreException {
        IProjectDescription description = project.getDescription();
        if (Arrays.stream(description.getBuildSpec()).noneMatch(ThunderNature::isOurs)) {
            ICommand command = description.newCommand();
            command.setBuilderName(ThunderBuilder.ID);
            description.setBuildSpec(append(description.getBuildSpec(), command));
            project.setDescription(description, null);
        }
    }

    @Override
    public void deconfigure() throws CoreException {
        IProjectDescription description = project.getDescription();
        description.setBuildSpec(Arrays.stream(description.getBuildSpec())
                .filter(command -> !isOurs(command))
                .toArray(ICommand[]::new));
        project.setDescription(description, null);
        project.deleteMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE);
    }

    @Override
    public IProject getProject() {
        return project;
    }

    @Override
    public void setProject(IProject newProject) {
        project = newProject;
    }

    private static boolean isOurs(ICommand command) {
        return command.getBuilderName().equals(ThunderBuilder.ID);
    }

    private static <T> T[] append(T[] array, T element) {
        return Stream.concat(Arrays.stream(array), Stream.of(element)).toArray(length -> Arrays.copyOf(array, length));
    }
}
