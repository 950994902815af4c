package org.thunderprism.eclipse.tests.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.thunderprism.eclipse.builder.ProblemMarkers;
import org.thunderprism.eclipse.builder.ThunderNature;

/** A ThunderPrism project of the workspace that exists as long as a test. */
public final class TestProject implements AutoCloseable {

    private final IProject project;

    private TestProject(IProject project) {
        this.project = project;
    }

    /** Makes an empty project. */
    public static TestProject create(String name) {
        try {
            IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
            project.create(new NullProgressMonitor());
            project.open(new NullProgressMonitor());
            ThunderNature.addTo(project, new NullProgressMonitor());
            return new TestProject(project);
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    public IProject resource() {
        return project;
    }

    public IFile file(String name) {
        return project.getFile(name);
    }

    /** Writes a file, as another program's save would. */
    public IFile write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public IFile write(String name, byte[] content) {
        try {
            IFile file = project.getFile(name);
            createFolders(file.getParent());
            file.write(content, true, false, false, new NullProgressMonitor());
            return file;
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    /** Copies the files of a shipped example. */
    public void copyExample(String example) {
        Path folder = Path.of(System.getProperty("thunderprism.examples")).resolve(example);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                write(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the builds that follow changes are over. */
    public void awaitBuild() {
        Events.waitUntil(
                "automatic builds are over",
                () -> Job.getJobManager().find(ResourcesPlugin.FAMILY_AUTO_BUILD).length == 0
                        && Job.getJobManager().find(ResourcesPlugin.FAMILY_AUTO_REFRESH).length == 0);
    }

    public void build(int kind) {
        try {
            project.build(kind, new NullProgressMonitor());
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    public void clean() {
        build(IncrementalProjectBuilder.CLEAN_BUILD);
    }

    /** The problems of the project, as {@code file:line code severity}. */
    public List<String> problems() {
        try {
            IMarker[] markers = project.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE);
            return Arrays.stream(markers).map(TestProject::text).sorted().toList();
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(IMarker marker) {
        return marker.getResource().getProjectRelativePath() + ":" + marker.getAttribute(IMarker.LINE_NUMBER, 0) + " "
                + marker.getAttribute(ProblemMarkers.CODE, "");
    }

    private static void createFolders(IContainer container) throws CoreException {
        if (container instanceof IFolder folder && !folder.exists()) {
            createFolders(folder.getParent());
            folder.create(true, true, new NullProgressMonitor());
        }
    }

    @Override
    public void close() {
        awaitBuild();
        try {
            project.delete(true, true, new NullProgressMonitor());
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }
}
