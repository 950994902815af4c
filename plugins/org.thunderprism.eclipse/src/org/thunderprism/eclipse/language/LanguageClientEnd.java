package org.thunderprism.eclipse.language;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** What the server tells by itself: diagnostics are kept and passed on, errors are logged. */
final class LanguageClientEnd implements LanguageClient {

    private final Map<String, List<Diagnostic>> diagnostics = new ConcurrentHashMap<>();
    private final List<DiagnosticsListener> listeners = new CopyOnWriteArrayList<>();
    private final Consumer<String> errors;

    /** @param errors hears of what went wrong in the server */
    LanguageClientEnd(Consumer<String> errors) {
        this.errors = errors;
    }

    void addListener(DiagnosticsListener listener) {
        listeners.add(listener);
    }

    /** What was found in a file last. */
    List<Diagnostic> diagnostics(String address) {
        return diagnostics.getOrDefault(address, List.of());
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams parameters) {
        List<Diagnostic> found = List.copyOf(parameters.getDiagnostics());
        diagnostics.put(parameters.getUri(), found);
        listeners.forEach(listener -> listener.published(parameters.getUri(), found));
    }

    @Override
    public void logMessage(MessageParams message) {
        if (message.getType() == MessageType.Error) {
            errors.accept(message.getMessage());
        }
    }

    @Override
    public void showMessage(MessageParams message) {
        logMessage(message);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void telemetryEvent(Object event) {
        // Nothing is measured.
    }

    @Override
    public CompletableFuture<Void> refreshInlayHints() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> refreshCodeLenses() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> refreshSemanticTokens() {
        return CompletableFuture.completedFuture(null);
    }
}
