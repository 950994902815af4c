package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.tests.client.RecordingClient;

class WorkDoneProgressTest {

    private static final int FILES = 30;

    @TempDir
    Path folder;

    private Editor open() {
        WindowClientCapabilities window = new WindowClientCapabilities();
        window.setWorkDoneProgress(true);
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setWindow(window);
        return Editor.prepared(folder, capabilities, editor -> {
            for (int file = 0; file < FILES; file++) {
                editor.write("file" + file + ".thunder", "const A = unknown\n");
            }
        });
    }

    @Test
    void theCheckOfManyFilesIsShown() {
        try (Editor editor = open()) {
            editor.awaitCodes("file29.thunder", "TP1101");
            RecordingClient client = editor.client();
            assertThat(client.awaitProgressEnd())
                    .startsWith("begin Checking programs")
                    .endsWith("end")
                    .contains("report 100");
        }
    }

    @Test
    void theUserCanStopIt() {
        try (Editor editor = open()) {
            String token = editor.client().awaitProgressToken();
            editor.server().cancelProgress(new WorkDoneProgressCancelParams(Either.forLeft(token)));
            assertThat(editor.client().awaitProgressEnd()).endsWith("end");
            editor.open("file29.thunder", "const A = 1\n");
            editor.awaitCodes("file29.thunder");
        }
    }
}
