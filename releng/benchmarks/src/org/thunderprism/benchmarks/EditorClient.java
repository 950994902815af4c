package org.thunderprism.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that talks to a language server in a process of its own. */
final class EditorClient implements LanguageClient, AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final LanguageServer server;
    private final Map<String, Integer> told = new HashMap<>();

    /** @param command that starts the server */
    EditorClient(List<String> command, Path folder, ClientCapabilities capabilities) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Launcher<LanguageServer> launcher =
                LSPLauncher.createClientLauncher(this, process.getInputStream(), process.getOutputStream());
        launcher.startListening();
        server = launcher.getRemoteProxy();
        InitializeParams parameters = new InitializeParams();
        parameters.setCapabilities(capabilities);
        parameters.setWorkspaceFolders(
                List.of(new WorkspaceFolder(folder.toUri().toString(), "benchmark")));
        await(server.initialize(parameters));
        server.initialized(new InitializedParams());
    }

    LanguageServer server() {
        return server;
    }

    void open(Path file, String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(
                        new TextDocumentItem(file.toUri().toString(), "thunder", 1, text)));
    }

    void change(Path file, int version, TextDocumentContentChangeEvent change) {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(file.toUri().toString(), version), List.of(change)));
    }

    /** Waits until the diagnostics of a version of a text are there. */
    synchronized void awaitDiagnostics(Path file, int version) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (told.getOrDefault(file.toUri().toString(), 0) < version) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no diagnostics of " + file.getFileName());
            }
            wait(1_000);
        }
    }

    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("the server does not answer", failure);
        }
    }

    /** The processor time that the server has taken. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Memory that the server's process holds, in bytes, as Linux counts it. */
    long residentBytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) << 10;
            }
        }
        throw new IllegalStateException("the kernel does not tell");
    }

    @Override
    public synchronized void publishDiagnostics(PublishDiagnosticsParams published) {
        told.merge(published.getUri(), published.getVersion() == null ? 1 : published.getVersion(), Math::max);
        notifyAll();
    }

    @Override
    public void telemetryEvent(Object event) {
        // The server sends none.
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
    public void logMessage(MessageParams message) {
        System.err.println(message.getMessage());
    }

    @Override
    public void close() throws IOException {
        await(server.shutdown());
        server.exit();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("the server did not end well");
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
