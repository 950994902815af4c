package org.thunderprism.lang.ide.tests.client;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.services.LanguageClient;

/** An editor that remembers what the server told it. */
public final class RecordingClient implements LanguageClient {

    private static final long PATIENCE_MILLIS = 30_000;

    private final Map<String, List<Diagnostic>> diagnostics = new HashMap<>();
    private final List<MessageParams> messages = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();
    private String progressToken;
    private int refreshes;
    private int lensRefreshes;
    private int hintRefreshes;
    private JsonElement settings = JsonNull.INSTANCE;

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

    @Override
    public synchronized CompletableFuture<Void> refreshDiagnostics() {
        refreshes++;
        notifyAll();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized CompletableFuture<Void> refreshCodeLenses() {
        lensRefreshes++;
        notifyAll();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized CompletableFuture<Void> refreshInlayHints() {
        hintRefreshes++;
        notifyAll();
        return CompletableFuture.completedFuture(null);
    }

    /** The same settings for every section. */
    @Override
    public synchronized CompletableFuture<List<Object>> configuration(ConfigurationParams asked) {
        return CompletableFuture.completedFuture(
                asked.getItems().stream().map(section -> (Object) settings).toList());
    }

    @Override
    public synchronized CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams parameters) {
        progressToken = parameters.getToken().getLeft();
        notifyAll();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized void notifyProgress(ProgressParams parameters) {
        progress.add(
                switch (parameters.getValue().getLeft()) {
                    case WorkDoneProgressBegin begin -> "begin " + begin.getTitle();
                    case WorkDoneProgressReport report -> "report " + report.getPercentage();
                    default -> "end";
                });
        notifyAll();
    }

    /** How often the server said that there are other diagnostics to ask for. */
    public synchronized int refreshes() {
        return refreshes;
    }

    public synchronized void awaitRefreshes(int count) {
        await(() -> refreshes >= count);
    }

    /** How often the server said that lenses have other texts, once it has said so this often. */
    public synchronized int awaitLensRefreshes(int count) {
        await(() -> lensRefreshes >= count);
        return lensRefreshes;
    }

    /** How often the server said that there are other hints, once it has said so this often. */
    public synchronized int awaitHintRefreshes(int count) {
        await(() -> hintRefreshes >= count);
        return hintRefreshes;
    }

    /** The user chooses settings; the server learns of them when it asks. */
    public synchronized void choose(String json) {
        settings = JsonParser.parseString(json);
    }

    /** The token of the first work that the server wants to show. */
    public synchronized String awaitProgressToken() {
        await(() -> progressToken != null);
        return progressToken;
    }

    /** What the server showed of its work, when the work has ended. */
    public synchronized List<String> awaitProgressEnd() {
        await(() -> progress.contains("end"));
        return List.copyOf(progress);
    }

    /** What the server logged as errors. */
    public synchronized List<String> errors() {
        return messages.stream()
                .filter(message -> message.getType() == MessageType.Error)
                .map(MessageParams::getMessage)
                .toList();
    }

    /** The diagnostics of a file that the server told last. */
    public synchronized List<Diagnostic> diagnostics(String address) {
        return diagnostics.getOrDefault(address, List.of());
    }

    /** Waits until the diagnostics of a file are as wanted; what they were in the end. */
    public synchronized List<Diagnostic> awaitDiagnostics(String address, Predicate<List<Diagnostic>> wanted) {
        await(() -> wanted.test(diagnostics.getOrDefault(address, List.of())));
        return diagnostics.getOrDefault(address, List.of());
    }

    /** Waits, but not for ever. */
    private void await(BooleanSupplier wanted) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!wanted.getAsBoolean()) {
            long rest = end - System.currentTimeMillis();
            if (rest <= 0) {
                return;
            }
            try {
                wait(rest);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
