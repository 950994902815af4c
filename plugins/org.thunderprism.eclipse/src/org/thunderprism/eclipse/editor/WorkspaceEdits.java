package org.thunderprism.eclipse.editor;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.lsp4j.TextEdit;
import org.thunderprism.eclipse.language.Edits;

/** Changes files of the workspace: open ones in their editor, which stays unsaved; others on the disk. */
public final class WorkspaceEdits {

    private WorkspaceEdits() {}

    /** @param files the edits by the files' addresses */
    public static void apply(Map<String, List<TextEdit>> files) {
        files.forEach((address, edits) -> {
            try {
                apply(address, edits);
            } catch (CoreException e) {
                ILog.of(WorkspaceEdits.class).log(e.getStatus());
            }
        });
    }

    private static void apply(String address, List<TextEdit> edits) throws CoreException {
        URI uri = URI.create(address);
        IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(uri);
        IPath path = files.length > 0 ? files[0].getFullPath() : IPath.fromPath(Path.of(uri));
        LocationKind kind = files.length > 0 ? LocationKind.IFILE : LocationKind.LOCATION;
        ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
        NullProgressMonitor monitor = new NullProgressMonitor();
        boolean open = buffers.getTextFileBuffer(path, kind) != null;
        buffers.connect(path, kind, monitor);
        try {
            ITextFileBuffer buffer = buffers.getTextFileBuffer(path, kind);
            Edits.apply(buffer.getDocument(), edits);
            if (!open) {
                buffer.commit(monitor, false);
            }
        } finally {
            buffers.disconnect(path, kind, monitor);
        }
    }
}
