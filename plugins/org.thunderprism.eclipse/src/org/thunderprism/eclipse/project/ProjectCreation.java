package org.thunderprism.eclipse.project;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.thunderprism.eclipse.builder.ThunderNature;

/** Makes projects. */
public final class ProjectCreation {

    private ProjectCreation() {}

    /**
     * Makes a ThunderPrism project with files in it, all in one step for those who listen.
     *
     * @param project that does not exist yet
     * @param location null for the workspace's folder
     * @param files their content by name
     */
    public static void create(IProject project, URI location, Map<String, byte[]> files, IProgressMonitor monitor)
            throws CoreException {
        IWorkspace workspace = project.getWorkspace();
        workspace.run(
                inside -> {
                    SubMonitor steps =
                            SubMonitor.convert(inside, "Create project " + project.getName(), 3 + files.size());
                    IProjectDescription description = workspace.newProjectDescription(project.getName());
                    description.setLocationURI(location);
                    project.create(description, steps.split(1));
                    project.open(steps.split(1));
                    for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                        write(project.getFile(file.getKey()), file.getValue(), steps.split(1));
                    }
                    ThunderNature.addTo(project, steps.split(1));
                },
                monitor);
    }

    private static void write(IFile file, byte[] content, IProgressMonitor monitor) throws CoreException {
        createFolder(file.getParent());
        file.write(content, true, false, false, monitor);
    }

    private static void createFolder(IContainer container) throws CoreException {
        if (container instanceof IFolder folder && !folder.exists()) {
            createFolder(folder.getParent());
            folder.create(true, true, null);
        }
    }
}
