package org.thunderprism.eclipse.editor.fix;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.thunderprism.eclipse.editor.ThunderEditors;
import org.thunderprism.eclipse.language.DocumentQueries;

/** Asks about a file as if it were open in an editor. */
final class OpenedText {

    private OpenedText() {}

    static <T> Optional<T> ask(IResource file, Function<DocumentQueries, Optional<T>> question) {
        ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
        IPath path = file.getFullPath();
        NullProgressMonitor monitor = new NullProgressMonitor();
        try {
            buffers.connect(path, LocationKind.IFILE, monitor);
            try {
                return ThunderEditors.queries(buffers.getTextFileBuffer(path, LocationKind.IFILE)
                                .getDocument())
                        .flatMap(question);
            } finally {
                buffers.disconnect(path, LocationKind.IFILE, monitor);
            }
        } catch (CoreException e) {
            ILog.of(OpenedText.class).log(e.getStatus());
            return Optional.empty();
        }
    }
}
