package org.thunderprism.eclipse.editor;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.thunderprism.eclipse.builder.ProjectBuilds;
import org.thunderprism.eclipse.editor.problem.ProblemAnnotations;
import org.thunderprism.eclipse.language.ConnectedDocument;
import org.thunderprism.eclipse.language.EditorCapabilities;
import org.thunderprism.eclipse.language.LanguageService;
import org.thunderprism.eclipse.language.Words;

/**
 * The workbench's language service. It starts in the background when the first editor opens. A document is connected as soon as a part of an
 * editor asks for it, and disconnected when its file is not open any more.
 */
public final class EditorLanguage {

    private static final EditorLanguage SHARED = new EditorLanguage();

    private final CompletableFuture<LanguageService> starting = new CompletableFuture<>();
    private final ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
    private ProblemAnnotations problems;

    private EditorLanguage() {
        Job.createSystem("Start the language service", this::start).schedule();
    }

    /** The one of this workbench; the first call begins to start it. */
    public static EditorLanguage get() {
        return SHARED;
    }

    private IStatus start(IProgressMonitor monitor) {
        try {
            ILog log = ILog.of(EditorLanguage.class);
            LanguageService service = LanguageService.start(
                    EditorCapabilities.of(),
                    new ProjectBuilds(),
                    failure -> log.error("The language service has a bug: " + failure, failure));
            problems = new ProblemAnnotations(service);
            service.addDiagnosticsListener(problems);
            buffers.addFileBufferListener(new BufferDisposal(this::disposed));
            WorkspaceFiles files = new WorkspaceFiles(service::filesChanged);
            ResourcesPlugin.getWorkspace().addResourceChangeListener(files, IResourceChangeEvent.POST_CHANGE);
            ResourcesPlugin.getWorkspace()
                    .addResourceChangeListener(new AfterBuilds(), IResourceChangeEvent.POST_BUILD);
            files.tellAll();
            starting.complete(service);
        } catch (RuntimeException | LinkageError failed) {
            starting.completeExceptionally(failed);
            throw failed;
        }
        return Status.OK_STATUS;
    }

    /** The service; waits for it while it starts, which the thread of the display does only for what a user asks for. */
    public LanguageService service() {
        return starting.join();
    }

    /** The words of a document's language, of programs' for a document that is no file; empty as long as the service starts. */
    public Optional<Words> words(IDocument document) {
        return starting.isDone() ? Optional.of(service().words(address(document).orElse(""))) : Optional.empty();
    }

    /** Does something in the thread of the display as soon as the service has started: at once if it has. */
    public void whenStarted(Runnable work) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (starting.isDone() && Display.getCurrent() == display) {
            work.run();
        } else {
            starting.thenRun(() -> {
                if (!display.isDisposed()) {
                    display.asyncExec(work);
                }
            });
        }
    }

    /** Shows what was found in a document last, for example after an editor has taken away all annotations, as it does when it opens. */
    void showProblems(ConnectedDocument connection) {
        problems.refresh(connection);
    }

    /** The connection of a document that an editor shows; empty for a document that is no program and no topology. */
    public Optional<ConnectedDocument> connection(IDocument document) {
        if (document == null) {
            return Optional.empty();
        }
        LanguageService service = service();
        Optional<ConnectedDocument> connected = service.connection(document);
        if (connected.isPresent()) {
            return connected;
        }
        return address(document).filter(ThunderEditors::isSource).map(address -> service.connect(document, address));
    }

    private Optional<String> address(IDocument document) {
        return Optional.ofNullable(buffers.getTextFileBuffer(document)).flatMap(EditorLanguage::address);
    }

    private void disposed(IFileBuffer buffer) {
        if (buffer instanceof ITextFileBuffer text) {
            service().disconnect(text.getDocument());
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
