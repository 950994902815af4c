package org.thunderprism.eclipse.editor.navigate;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Range;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.thunderprism.eclipse.language.Positions;
import org.thunderprism.model.origin.SourceRange;

/** Opens places that the language service names. */
public final class FileOpener {

    private FileOpener() {}

    /** Opens a file and selects what a part of the compiler's result comes from. */
    public static void open(SourceRange source) {
        URI file = Path.of(source.file()).toUri();
        open(file.toString(), document -> {
            int begin = Math.min(source.offset(), document.getLength());
            return new Region(begin, Math.min(source.length(), document.getLength() - begin));
        });
    }

    /** Opens a file and selects a range of it. */
    public static void open(String address, Range range) {
        open(address, document -> Positions.region(document, range));
    }

    private static void open(String address, Function<IDocument, IRegion> selection) {
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
                IRegion region = selection.apply(document);
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
