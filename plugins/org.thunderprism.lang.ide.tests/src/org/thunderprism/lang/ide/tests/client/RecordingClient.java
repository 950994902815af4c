package org.thunderprism.lang.ide.tests.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** An editor that remembers what the server told it. */
public final class RecordingClient implements LanguageClient {

    private static final long PATIENCE_MILLIS = 30_000;

    private final Map<String, List<Diagnostic>> diagnostics = new HashMap<>();
    private final List<MessageParams> messages = new ArrayList<>();

    @Override
    public synchronized void publishDiagnostics(PublishDiagnosticsParams published) {
        diagnostics.put(published.getUri(), published.getDiagnostics());
        notifyAll();
    }

    @Override
    public synchronized void logMessage(MessageParams message) {
        messages.add(message);
        notifyAll();
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
        // The server sends none.
    }

    /** What the server logged as errors. */
    public synchronized List<String> errors() {
        return messages.stream()
                .filter(message -> message.getType() == MessageType.Error)
                .map(MessageParams::getMessage)
                .toList();
    }

    /** Waits until the diagnostics of a file are as wanted; what they were in the end. */
    public synchronized List<Diagnostic> awaitDiagnostics(String address, Predicate<List<Diagnostic>> wanted) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!wanted.test(diagnostics.getOrDefault(address, List.of()))) {
            long rest = end - System.currentTimeMillis();
            if (rest <= 0) {
                break;
            }
            try {
                wait(rest);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return diagnostics.getOrDefault(address, List.of());
    }
}
