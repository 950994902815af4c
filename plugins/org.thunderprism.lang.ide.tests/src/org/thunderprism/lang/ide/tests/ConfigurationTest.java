package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.InlayHintWorkspaceCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.text.LineIndex;

class ConfigurationTest extends ServerTest {

    @Override
    ClientCapabilities capabilities() {
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        workspace.setConfiguration(true);
        workspace.setInlayHint(new InlayHintWorkspaceCapabilities(true));
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setWorkspace(workspace);
        return capabilities;
    }

    private void expectInlayHints(String text, String... hints) {
        TextDocumentIdentifier document = show(text);
        assertThat(Editor.await(documents()
                        .inlayHint(
                                new InlayHintParams(document, LineIndex.of(text).range(0, text.length())))))
                .extracting(InlayHint::getLabel)
                .extracting(label -> label.getLeft())
                .containsExactly(hints);
    }

    /** The user chooses, and the server has asked for it. */
    private void choose(String settings, int refreshes) {
        editor.client().choose(settings);
        workspace().didChangeConfiguration(new DidChangeConfigurationParams(new JsonObject()));
        assertThat(editor.client().awaitHintRefreshes(refreshes)).isEqualTo(refreshes);
    }

    @Test
    void settingsAreAskedForWhenTheyChange() {
        String text = "const A = 1 + 1\nmodule m { let x = true }\n";
        expectInlayHints(text, "= 2", ": bool");
        choose("{\"inlayHints\": {\"types\": false}}", 1);
        expectInlayHints(text, "= 2");
        // What is of the wrong kind counts as not chosen.
        choose("[{\"inlayHints\": 3}]", 2);
        expectInlayHints(text, "= 2", ": bool");
    }
}
