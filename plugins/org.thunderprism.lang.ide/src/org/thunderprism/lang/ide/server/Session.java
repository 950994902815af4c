package org.thunderprism.lang.ide.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.services.LanguageClient;
import org.thunderprism.lang.ide.diagnostics.DiagnosticService;
import org.thunderprism.lang.ide.diagnostics.DiagnosticTable;
import org.thunderprism.lang.ide.text.Addresses;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.ide.workspace.Workspace;

/** What the requests of one client share. The workspace is touched on the analysis thread alone. */
final class Session {

    private final Workspace workspace;
    private final DiagnosticService diagnostics;
    private final DiagnosticTable table = new DiagnosticTable();
    private final AnalysisThread thread = new AnalysisThread(this::analyseNext, this::failed);
    private volatile LanguageClient client;

    Session(Workspace workspace, DiagnosticService diagnostics) {
        this.workspace = workspace;
        this.diagnostics = diagnostics;
    }

    void connect(LanguageClient newClient) {
        client = newClient;
        thread.start();
    }

    Workspace workspace() {
        return workspace;
    }

    AnalysisThread thread() {
        return thread;
    }

    /** Answers a request about one file; null when the file cannot be read as a text. */
    <T> CompletableFuture<T> read(TextDocumentIdentifier document, BiFunction<SourceFile, CancelChecker, T> request) {
        return thread.ask(cancel -> {
            SourceFile file = workspace.file(Addresses.of(document.getUri()));
            cancel.checkCanceled();
            return file.resource().isPresent() ? request.apply(file, cancel) : null;
        });
    }

    private boolean analyseNext() {
        Optional<URI> next = workspace.nextStale();
        next.ifPresent(file -> publish(table.replace(file, diagnostics.diagnostics(workspace.file(file)))));
        return next.isPresent();
    }

    /** A document was closed. */
    void close(String address) {
        workspace.close(address);
        forgetIfGone(Addresses.of(address));
    }

    /** A file is gone from the disk. */
    void remove(URI file) {
        workspace.remove(file);
        forgetIfGone(file);
    }

    private void forgetIfGone(URI file) {
        if (!workspace.contains(file)) {
            publish(table.replace(file, Map.of()));
        }
    }

    private void publish(Set<URI> files) {
        for (URI file : files) {
            client.publishDiagnostics(
                    new PublishDiagnosticsParams(workspace.address(file), List.copyOf(table.of(file))));
        }
    }

    private void failed(Throwable failure) {
        client.logMessage(new MessageParams(MessageType.Error, "internal error: " + failure));
    }
}
