package org.thunderprism.distribution;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.thunderprism.lang.ide.server.ServerLauncher;

/** An editor that opens a program, asks what editors ask at once, and leaves. */
final class EditorRehearsal implements LanguageClient {

    private final CompletableFuture<Void> checked = new CompletableFuture<>();

    /** Opens a program with a server in this process. */
    static void run(Path program) throws IOException, InterruptedException, ExecutionException {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        CompletableFuture<Integer> ended = CompletableFuture.supplyAsync(() -> serve(port));
        // A socket, since whoever reads from a pipe of java.io fails as soon as the thread that wrote last has ended.
        try (ExecutorService reading = Executors.newSingleThreadExecutor();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.get())) {
            EditorRehearsal editor = new EditorRehearsal();
            Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(
                    editor, socket.getInputStream(), socket.getOutputStream(), reading, consumer -> consumer);
            launcher.startListening();
            editor.edit(launcher.getRemoteProxy(), program);
            ended.get();
        }
    }

    private static int serve(CompletableFuture<Integer> port) {
        try {
            return ServerLauncher.create().serveAt(0, port::complete);
        } catch (IOException broken) {
            port.completeExceptionally(broken);
            return 1;
        }
    }

    private void edit(LanguageServer server, Path program)
            throws IOException, InterruptedException, ExecutionException {
        InitializeParams parameters = new InitializeParams();
        parameters.setCapabilities(new ClientCapabilities());
        Path folder = program.toAbsolutePath().getParent();
        parameters.setWorkspaceFolders(
                List.of(new WorkspaceFolder(folder.toUri().toString(), "rehearsal")));
        server.initialize(parameters).get();
        server.initialized(new InitializedParams());
        TextDocumentIdentifier document =
                new TextDocumentIdentifier(program.toAbsolutePath().toUri().toString());
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(
                        new TextDocumentItem(document.getUri(), "thunder", 1, Files.readString(program))));
        checked.get();
        server.getTextDocumentService()
                .documentSymbol(new DocumentSymbolParams(document))
                .get();
        server.getTextDocumentService()
                .semanticTokensFull(new SemanticTokensParams(document))
                .get();
        server.getTextDocumentService()
                .completion(new CompletionParams(document, new Position(0, 0)))
                .get();
        server.shutdown().get();
        server.exit();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        checked.complete(null);
    }

    @Override
    public void telemetryEvent(Object event) {
        // The server sends none.
    }

    @Override
    public void showMessage(MessageParams message) {
        // Nobody reads it.
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        // Nobody reads it.
    }
}
