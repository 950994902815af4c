package org.thunderprism.eclipse.editor;

import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IDocument;
import org.thunderprism.eclipse.editor.problem.ProblemAnnotations;
import org.thunderprism.eclipse.language.ConnectedDocument;
import org.thunderprism.eclipse.language.EditorCapabilities;
import org.thunderprism.eclipse.language.LanguageService;

/**
 * The workbench's language service. A document is connected as soon as a part of an editor asks for it, and disconnected when its
 * file is not open any more.
 */
public final class EditorLanguage {

    private static final EditorLanguage SHARED = new EditorLanguage();

    private final LanguageService service;
    private final ProblemAnnotations problems;
    private final ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();

    private EditorLanguage() {
        ILog log = ILog.of(EditorLanguage.class);
        service = LanguageService.start(
                EditorCapabilities.of(), failure -> log.error("The language service has a bug: " + failure, failure));
        problems = new ProblemAnnotations(service);
        service.addDiagnosticsListener(problems);
        buffers.addFileBufferListener(new BufferDisposal(this::disposed));
        WorkspaceFiles files = new WorkspaceFiles(service::filesChanged);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(files, IResourceChangeEvent.POST_CHANGE);
        files.tellAll();
    }

    /** The one of this workbench; the first call starts it. */
    public static EditorLanguage get() {
        return SHARED;
    }

    public LanguageService service() {
        return service;
    }

    public ProblemAnnotations problems() {
        return problems;
    }

    /** The connection of a document that an editor shows; empty for a document that is no file. */
    public Optional<ConnectedDocument> connection(IDocument document) {
        if (document == null) {
            return Optional.empty();
        }
        Optional<ConnectedDocument> connected = service.connection(document);
        if (connected.isPresent()) {
            return connected;
        }
        return Optional.ofNullable(buffers.getTextFileBuffer(document))
                .flatMap(EditorLanguage::address)
                .map(address -> service.connect(document, address));
    }

    private void disposed(IFileBuffer buffer) {
        if (buffer instanceof ITextFileBuffer text) {
            service.disconnect(text.getDocument());
        }
    }

    private static Optional<String> address(ITextFileBuffer buffer) {
        try {
            return Optional.ofNullable(buffer.getFileStore().toLocalFile(EFS.NONE, null))
                    .map(file -> file.toPath().toUri().toString());
        } catch (CoreException e) {
            return Optional.empty();
        }
    }
}
