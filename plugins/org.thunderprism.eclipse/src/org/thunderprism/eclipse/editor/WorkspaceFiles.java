package org.thunderprism.eclipse.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.thunderprism.eclipse.builder.ThunderNature;

/** Tells the language service of the files in projects of ours. */
final class WorkspaceFiles implements IResourceChangeListener {

    private final Consumer<Collection<FileEvent>> service;

    WorkspaceFiles(Consumer<Collection<FileEvent>> service) {
        this.service = service;
    }

    /** Tells of all files that are there. */
    void tellAll() {
        List<FileEvent> events = new ArrayList<>();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            try {
                if (isOurs(project)) {
                    project.accept(resource -> {
                        add(resource, FileChangeType.Created, events);
                        return !resource.isDerived();
                    });
                }
            } catch (CoreException e) {
                ILog.of(WorkspaceFiles.class).log(e.getStatus());
            }
        }
        tell(events);
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        List<FileEvent> events = new ArrayList<>();
        try {
            event.getDelta().accept(delta -> {
                IResource resource = delta.getResource();
                if (resource instanceof IProject project
                                && delta.getKind() != IResourceDelta.REMOVED
                                && !isOurs(project)
                        || resource.isDerived()) {
                    return false;
                }
                if (delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & IResourceDelta.CONTENT) != 0) {
                    add(resource, kind(delta), events);
                }
                return true;
            });
        } catch (CoreException e) {
            ILog.of(WorkspaceFiles.class).log(e.getStatus());
        }
        tell(events);
    }

    private void tell(List<FileEvent> events) {
        if (!events.isEmpty()) {
            service.accept(events);
        }
    }

    private static boolean isOurs(IProject project) throws CoreException {
        return project.isAccessible() && project.hasNature(ThunderNature.ID);
    }

    private static void add(IResource resource, FileChangeType kind, List<FileEvent> events) {
        if (resource instanceof IFile && resource.getLocation() != null) {
            events.add(new FileEvent(resource.getLocation().toPath().toUri().toString(), kind));
        }
    }

    private static FileChangeType kind(IResourceDelta delta) {
        return switch (delta.getKind()) {
            case IResourceDelta.ADDED -> FileChangeType.Created;
            case IResourceDelta.REMOVED -> FileChangeType.Deleted;
            default -> FileChangeType.Changed;
        };
    }
}
