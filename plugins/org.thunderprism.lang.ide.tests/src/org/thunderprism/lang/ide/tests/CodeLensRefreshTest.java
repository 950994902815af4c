package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.junit.jupiter.api.Test;

class CodeLensRefreshTest extends ServerTest {

    @Override
    ClientCapabilities capabilities() {
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        workspace.setCodeLens(new CodeLensWorkspaceCapabilities(true));
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setWorkspace(workspace);
        return capabilities;
    }

    @Test
    void aBuildByAnotherProcessIsShown() {
        editor.filesChanged("data.csv", "notes/rebuild.json");
        editor.filesChanged("build/build.json");
        editor.filesDeleted("build/build.json");
        assertThat(editor.client().awaitLensRefreshes(2)).isEqualTo(2);
    }
}
