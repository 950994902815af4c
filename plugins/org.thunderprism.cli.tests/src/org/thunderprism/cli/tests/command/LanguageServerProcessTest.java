package org.thunderprism.cli.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.cli.Main;

/** {@code thunder lsp} as editors start it: a process that a client talks to through its standard streams. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LanguageServerProcessTest {

    @TempDir
    Path folder;

    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "lsp",
                        "--stdio")
                .redirectError(folder.resolve("log").toFile())
                .start();
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    /** Waits for one file's diagnostics. */
    private static final class Client implements LanguageClient {
        private final CompletableFuture<PublishDiagnosticsParams> published = new CompletableFuture<>();

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
            published.complete(diagnostics);
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
            published.completeExceptionally(new AssertionError(message.getMessage()));
        }
    }

    private static byte[] message(String body) {
        return ("Content-Length: " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    @Test
    void anEditorIsServed() throws IOException, InterruptedException, ExecutionException {
        Client client = new Client();
        LanguageServer server = server(client, ProcessHandle.current().pid());
        expectFindings(server, client);
        server.shutdown().get();
        server.exit();
        assertThat(process.waitFor()).isZero();
    }

    private LanguageServer server(Client client, long clientProcess) throws InterruptedException, ExecutionException {
        Launcher<LanguageServer> launcher =
                LSPLauncher.createClientLauncher(client, process.getInputStream(), process.getOutputStream());
        launcher.startListening();
        InitializeParams parameters = new InitializeParams();
        parameters.setCapabilities(new ClientCapabilities());
        parameters.setProcessId((int) clientProcess);
        launcher.getRemoteProxy().initialize(parameters).get();
        launcher.getRemoteProxy().initialized(new InitializedParams());
        return launcher.getRemoteProxy();
    }

    private void expectFindings(LanguageServer server, Client client) throws InterruptedException, ExecutionException {
        String address = folder.resolve("program.thunder").toUri().toString();
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(
                        new TextDocumentItem(address, "thunder", 1, "const A = unknown\n")));
        PublishDiagnosticsParams published = client.published.get();
        assertThat(published.getUri()).isEqualTo(address);
        assertThat(published.getDiagnostics())
                .extracting(each -> each.getCode().getLeft())
                .containsExactly("TP1101");
    }

    @Test
    void aClientThatIsKilledTakesTheServerWithIt() throws IOException, InterruptedException, ExecutionException {
        Process killed = new ProcessBuilder("sleep", "600").start();
        try {
            Client client = new Client();
            expectFindings(server(client, killed.pid()), client);
            killed.destroyForcibly().waitFor();
            assertThat(process.waitFor()).isEqualTo(1);
        } finally {
            killed.destroyForcibly();
        }
    }

    @Test
    void aServerGoesOnAfterWhatIsMalformed() throws IOException, InterruptedException, ExecutionException {
        Client client = new Client();
        LanguageServer server = server(client, ProcessHandle.current().pid());
        OutputStream out = process.getOutputStream();
        out.write(message("{{{"));
        out.write(message("[]"));
        out.write("Content-Length: many\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        out.write(message("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{}}"));
        out.flush();
        expectFindings(server, client);
        server.shutdown().get();
        server.exit();
        assertThat(process.waitFor()).isZero();
        assertThat(log()).doesNotContain("\tat ");
    }

    @Test
    void aMessageThatIsCutOffEndsIt() throws IOException, InterruptedException {
        OutputStream out = process.getOutputStream();
        out.write("Content-Length: 500\r\n\r\n{\"jsonrpc\"".getBytes(StandardCharsets.UTF_8));
        out.close();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(log()).doesNotContain("\tat ");
    }

    @Test
    void whatIsMalformedIsTakenCalmly() throws IOException, InterruptedException {
        OutputStream out = process.getOutputStream();
        out.write(message("no message at all"));
        out.write(message("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":7}"));
        out.flush();
        out.close();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(log()).contains("thunder: severe: ").doesNotContain("\tat ");
    }
}
