package org.thunderprism.eclipse.builder;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;
import org.thunderprism.codegen.project.ChangeSet;
import org.thunderprism.codegen.project.ProjectFolder;

/** Says in the words of the build what happened to a project's files. */
final class ProjectChanges {

    private ProjectChanges() {}

    /** What happened between two states of the project. */
    static ChangeSet between(IResourceDelta delta, ProjectFolder folder) throws CoreException {
        SortedSet<String> changed = new TreeSet<>();
        SortedSet<String> removed = new TreeSet<>();
        delta.accept(part -> {
            String file = name(part.getResource());
            if (folder.isOutput(file)) {
                return false;
            }
            if (part.getResource() instanceof IFile) {
                if (part.getKind() == IResourceDelta.REMOVED) {
                    removed.add(file);
                } else if (part.getKind() == IResourceDelta.ADDED || hasNewContent(part)) {
                    changed.add(file);
                }
            }
            return true;
        });
        return new ChangeSet(changed, removed);
    }

    /**
     * Everything, as for the first time.
     *
     * @param known sources of earlier builds; those that are not there any more count as removed
     */
    static ChangeSet all(IProject project, ProjectFolder folder, Set<String> known) throws CoreException {
        SortedSet<String> files = new TreeSet<>();
        project.accept(resource -> {
            String file = name(resource);
            if (resource instanceof IFile && folder.isSource(file)) {
                files.add(file);
            }
            return !folder.isOutput(file);
        });
        SortedSet<String> gone = new TreeSet<>(known);
        gone.removeAll(files);
        return new ChangeSet(files, gone);
    }

    private static boolean hasNewContent(IResourceDelta part) {
        int flags = IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.ENCODING;
        return part.getKind() == IResourceDelta.CHANGED && (part.getFlags() & flags) != 0;
    }

    private static String name(IResource resource) {
        return resource.getProjectRelativePath().toString();
    }
}
