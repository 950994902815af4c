package org.thunderprism.lang.ide.tests.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;

/** An editor with a folder open, which talks to a server of its own. */
public final class Editor implements AutoCloseable {

    /** That one end of a connection is closed when the other end still says something is no news. */
    private static final Logger PROTOCOL = Logger.getLogger("org.eclipse.lsp4j");

    private final Path folder;
    private final RecordingClient client = new RecordingClient();
    private final Map<String, Integer> versions = new HashMap<>();
    private final ThunderServer server;
    private final CompletableFuture<Integer> exitCode;
    private final InitializeResult initialized;

    private Editor(Path folder, ClientCapabilities capabilities, Consumer<Editor> preparation) throws IOException {
        this.folder = folder;
        if (PROTOCOL.getLevel() == null) {
            PROTOCOL.setLevel(Level.WARNING);
        }
        preparation.accept(this);
        ServerSocketConnection connection = ServerSocketConnection.open();
        exitCode = connection.exitCode();
        Launcher<ThunderServer> launcher = new Launcher.Builder<ThunderServer>()
                .setLocalService(client)
                .setRemoteInterface(ThunderServer.class)
                .setInput(connection.socket().getInputStream())
                .setOutput(connection.socket().getOutputStream())
                .create();
        launcher.startListening();
        server = launcher.getRemoteProxy();
        InitializeParams parameters = new InitializeParams();
        parameters.setCapabilities(capabilities);
        parameters.setWorkspaceFolders(
                List.of(new WorkspaceFolder(folder.toUri().toString(), "test")));
        initialized = await(server.initialize(parameters));
        server.initialized(new InitializedParams());
    }

    /** Opens a folder. */
    public static Editor on(Path folder) {
        return on(folder, new ClientCapabilities());
    }

    public static Editor on(Path folder, ClientCapabilities capabilities) {
        return prepared(folder, capabilities, editor -> {});
    }

    /** @param preparation writes files before the server starts */
    public static Editor prepared(Path folder, ClientCapabilities capabilities, Consumer<Editor> preparation) {
        try {
            return new Editor(folder, capabilities, preparation);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public InitializeResult initialized() {
        return initialized;
    }

    public ThunderServer server() {
        return server;
    }

    public RecordingClient client() {
        return client;
    }

    /** Writes a file of the folder. */
    public Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void writeBytes(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Tells the server that files have changed on the disk. */
    public void filesChanged(String... names) {
        tell(FileChangeType.Changed, names);
    }

    /** Tells the server that files are gone from the disk. */
    public void filesDeleted(String... names) {
        tell(FileChangeType.Deleted, names);
    }

    private void tell(FileChangeType change, String... names) {
        List<FileEvent> events = Arrays.stream(names)
                .map(name -> new FileEvent(address(name), change))
                .toList();
        server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(events));
    }

    public String address(String name) {
        return folder.resolve(name).toUri().toString();
    }

    public TextDocumentIdentifier document(String name) {
        return new TextDocumentIdentifier(address(name));
    }

    /** Opens a document with a text that need not be on the disk. */
    public void open(String name, String text) {
        versions.put(name, 1);
        openAt(address(name), text);
    }

    /** Opens a document that need not lie in the folder, or anywhere. */
    public void openAt(String address, String text) {
        openAt(address, "thunder", text);
    }

    public void openAt(String address, String language, String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(address, language, 1, text)));
    }

    public void closeAt(String address) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(address)));
    }

    /** Replaces the text of an open document. */
    public void replace(String name, String text) {
        change(name, new TextDocumentContentChangeEvent(text));
    }

    public void change(String name, TextDocumentContentChangeEvent... changes) {
        int version = versions.merge(name, 1, Integer::sum);
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(address(name), version), List.of(changes)));
    }

    public void close(String name) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(document(name)));
    }

    /** Waits for the codes of a file's diagnostics, in the order of their places, and expects them. */
    public List<Diagnostic> awaitCodes(String name, String... codes) {
        return awaitCodesAt(address(name), codes);
    }

    public List<Diagnostic> awaitCodesAt(String address, String... codes) {
        List<String> wanted = List.of(codes);
        List<Diagnostic> found =
                client.awaitDiagnostics(address, each -> codes(each).equals(wanted));
        if (!codes(found).equals(wanted)) {
            throw new AssertionError(address + " has " + codes(found) + ", not " + wanted);
        }
        return found;
    }

    public static List<String> codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(each -> each.getCode().getLeft()).toList();
    }

    /** The answer to a request. */
    public static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError("no answer", failure);
        }
    }

    /** Asks the server to end; its exit code. */
    public int shutDown() {
        await(server.shutdown());
        server.exit();
        return await(exitCode);
    }

    @Override
    public void close() {
        if (!exitCode.isDone()) {
            shutDown();
        }
    }
}
