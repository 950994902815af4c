package org.thunderprism.eclipse.editor.navigate;

import java.net.URI;
import java.util.Optional;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Range;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.thunderprism.eclipse.language.Positions;

/** Opens places that the language service names. */
public final class FileOpener {

    private FileOpener() {}

    /** Opens a file and selects a range of it. */
    public static void open(String address, Range range) {
        IWorkbenchPage page =
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        URI uri = URI.create(address);
        try {
            Optional<IFile> file = file(address);
            IEditorPart editor = file.isPresent()
                    ? IDE.openEditor(page, file.get())
                    : IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(uri));
            if (editor instanceof ITextEditor text) {
                IDocument document = text.getDocumentProvider().getDocument(editor.getEditorInput());
                IRegion region = Positions.region(document, range);
                text.selectAndReveal(region.getOffset(), region.getLength());
            }
        } catch (PartInitException e) {
            ILog.of(FileOpener.class).log(e.getStatus());
        }
    }

    /** The workspace's file at an address; the innermost one if several projects hold it. */
    public static Optional<IFile> file(String address) {
        IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(address));
        IFile best = null;
        for (IFile file : files) {
            if (file.exists()
                    && (best == null
                            || file.getFullPath().segmentCount()
                                    < best.getFullPath().segmentCount())) {
                best = file;
            }
        }
        return Optional.ofNullable(best);
    }
}
