package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.lang.ide.server.ServerLauncher;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.tests.client.RawClient;

/** How a server begins and ends, and what it survives. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ServerLifeTest {

    private static final Logger PROTOCOL = Logger.getLogger("org.eclipse.lsp4j");

    @TempDir
    Path folder;

    /** The protocol's library tells of every malformed message. */
    @BeforeAll
    static void quiet() {
        PROTOCOL.setLevel(Level.OFF);
    }

    @AfterAll
    static void loud() {
        PROTOCOL.setLevel(null);
    }

    @Test
    void aServerThatWasShutDownEndsWell() {
        try (Editor editor = Editor.on(folder)) {
            assertThat(editor.initialized().getServerInfo().getName()).isEqualTo("ThunderPrism");
            assertThat(editor.shutDown()).isZero();
        }
    }

    @Test
    void whatComesAfterTheShutdownIsRefused() {
        try (Editor editor = Editor.on(folder)) {
            Editor.await(editor.server().shutdown());
            HoverParams late = new HoverParams(editor.document("late.thunder"), new Position(0, 0));
            assertThatThrownBy(() ->
                            editor.server().getTextDocumentService().hover(late).get())
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("has been shut down");
        }
    }

    @Test
    void aServerEndsWithItsClient() throws Exception {
        try (RawClient client = RawClient.start()) {
            client.request(1, "initialize", "{\"capabilities\":{}}");
            assertThat(client.awaitResponse(1)).contains("\"capabilities\"");
            client.hangUp();
            assertThat(client.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void aServerEndsWithTheProcessOfItsClient() throws Exception {
        Process parent = new ProcessBuilder("sleep", "600").start();
        try (RawClient client = RawClient.start()) {
            client.request(1, "initialize", "{\"processId\":" + parent.pid() + ",\"capabilities\":{}}");
            client.awaitResponse(1);
            parent.destroyForcibly();
            assertThat(client.exitCode()).isEqualTo(1);
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void malformedMessagesDoNotEndIt() throws Exception {
        try (RawClient client = RawClient.start()) {
            client.request(1, "initialize", "{\"capabilities\":{}}");
            client.awaitResponse(1);
            client.body("this is no JSON");
            client.body(
                    "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"textDocument/hover\",\"params\":{\"position\":\"here\"}}");
            client.body("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\"}");
            client.body("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":[1,2,3]}");
            client.body("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"no/such/method\",\"params\":{}}");
            client.body("[]");
            client.body("{}");
            client.send("Content-Length: many\r\n\r\n");
            client.request(4, "workspace/symbol", "{\"query\":\"\"}");
            assertThat(client.awaitResponse(4)).contains("\"result\"");
        }
    }

    @Test
    void answersNeverCarryAStackTrace() throws Exception {
        try (RawClient client = RawClient.start()) {
            client.request(1, "initialize", "{\"capabilities\":{}}");
            client.awaitResponse(1);
            client.request(2, "textDocument/hover", "{}");
            assertThat(client.awaitResponse(2)).contains("\"error\"").doesNotContain("\\tat ");
        }
    }

    @Test
    void unreadableFilesAreReportedAndPassedOver() {
        try (Editor editor = Editor.on(folder)) {
            editor.write("sound.thunder", "const A = 1\n");
            Path secret = editor.write("secret.thunder", "const A = \u00e9\n");
            editor.writeBytes("no_text.thunder", new byte[] {'c', 'o', (byte) 0xff, (byte) 0xfe});
            folder.resolve("folder.thunder").toFile().mkdir();
            editor.filesChanged("sound.thunder", "secret.thunder", "no_text.thunder", "folder.thunder", "gone.thunder");
            editor.awaitCodes("no_text.thunder", "TP1004");
            editor.awaitCodes("gone.thunder", "TP1008");
            editor.awaitCodes("folder.thunder", "TP1008");
            assertThat(secret).exists();
            assertThat(editor.client().errors()).isEmpty();
        }
    }

    @Test
    void filesThatChangeOnTheDiskAreCheckedAgain() {
        try (Editor editor = Editor.on(folder)) {
            editor.write("changing.thunder", "const A = unknown\n");
            editor.filesChanged("changing.thunder");
            editor.awaitCodes("changing.thunder", "TP1101");
            editor.write("changing.thunder", "const A = 1\n");
            editor.filesChanged("changing.thunder");
            editor.awaitCodes("changing.thunder");
            editor.write("changing.thunder", "const A = unknown\n");
            editor.filesChanged("changing.thunder");
            editor.awaitCodes("changing.thunder", "TP1101");
            editor.delete("changing.thunder");
            editor.filesDeleted("changing.thunder");
            editor.awaitCodes("changing.thunder");
        }
    }

    /** Clients tell of a folder that is gone, and not of what was in it; of a folder that has come likewise. */
    @Test
    void foldersThatComeAndGoTakeTheirFilesWithThem() {
        try (Editor editor = Editor.on(folder)) {
            editor.write("libraries/a.thunder", "const A = unknown\n");
            editor.write("libraries/rows.csv", "a\n1\n");
            editor.write("main.thunder", "import \"libraries/a.thunder\"\n");
            editor.filesChanged("main.thunder", "libraries");
            editor.awaitCodes("libraries/a.thunder", "TP1101");
            editor.awaitCodes("main.thunder");
            editor.delete("libraries/a.thunder");
            editor.delete("libraries/rows.csv");
            editor.delete("libraries");
            editor.filesDeleted("libraries");
            editor.awaitCodes("libraries/a.thunder");
            editor.awaitCodes("main.thunder", "TP1105");
            editor.write("libraries/a.thunder", "const A = 1\n");
            editor.filesChanged("libraries");
            editor.awaitCodes("main.thunder");
        }
    }

    @Test
    void dataFilesThatChangeAreLookedAtAgain() {
        try (Editor editor = Editor.on(folder)) {
            editor.open("model.thunder", "model m = pegasus \"m.json\"\n");
            editor.client().awaitDiagnostics(editor.address("model.thunder"), found -> !found.isEmpty());
            String missing = Editor.codes(editor.client().diagnostics(editor.address("model.thunder")))
                    .toString();
            editor.write("m.json", "{}");
            editor.filesChanged("m.json");
            assertThat(Editor.codes(editor.client()
                                    .awaitDiagnostics(
                                            editor.address("model.thunder"),
                                            found -> !Editor.codes(found)
                                                    .toString()
                                                    .equals(missing)))
                            .toString())
                    .isNotEqualTo(missing);
        }
    }

    @Test
    void aSocketServesOneClientOnThisMachine() throws Exception {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        CompletableFuture<Integer> exitCode = CompletableFuture.supplyAsync(() -> {
            try {
                return ServerLauncher.create().serveAt(0, port::complete);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.get(1, TimeUnit.MINUTES))) {
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            out.write(RawClient.message(
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}"));
            assertThat(new String(in.readNBytes(16), StandardCharsets.UTF_8)).isEqualTo("Content-Length: ");
        }
        assertThat(exitCode.get(1, TimeUnit.MINUTES)).isEqualTo(1);
    }
}
