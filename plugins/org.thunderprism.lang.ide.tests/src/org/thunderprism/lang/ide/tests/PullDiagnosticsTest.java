package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.tests.client.Editor;

class PullDiagnosticsTest extends ServerTest {

    @Override
    ClientCapabilities capabilities() {
        TextDocumentClientCapabilities documents = new TextDocumentClientCapabilities();
        documents.setDiagnostic(new DiagnosticCapabilities(false));
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        workspace.setDiagnostics(new DiagnosticWorkspaceCapabilities(true));
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setTextDocument(documents);
        capabilities.setWorkspace(workspace);
        return capabilities;
    }

    private DocumentDiagnosticReport ask(TextDocumentIdentifier document, String previous) {
        DocumentDiagnosticParams parameters = new DocumentDiagnosticParams(document);
        parameters.setPreviousResultId(previous);
        return Editor.await(documents().diagnostic(parameters));
    }

    private WorkspaceDocumentDiagnosticReport report(List<PreviousResultId> previous, String name) {
        return Editor.await(workspace().diagnostic(new WorkspaceDiagnosticParams(previous))).getItems().stream()
                .filter(each -> address(each).equals(editor.address(name)))
                .findFirst()
                .orElseThrow();
    }

    private static String address(WorkspaceDocumentDiagnosticReport report) {
        return report.isWorkspaceFullDocumentDiagnosticReport()
                ? report.getWorkspaceFullDocumentDiagnosticReport().getUri()
                : report.getWorkspaceUnchangedDocumentDiagnosticReport().getUri();
    }

    @Test
    void aDocumentIsReportedAsItIsNow() {
        TextDocumentIdentifier document = show("asked.thunder", "const A = unknown\n");
        assertThat(Editor.codes(ask(document, null)
                        .getRelatedFullDocumentDiagnosticReport()
                        .getItems()))
                .containsExactly("TP1101");
        show("asked.thunder", "const A = 1\n");
        assertThat(ask(document, null).getRelatedFullDocumentDiagnosticReport().getItems())
                .isEmpty();
    }

    @Test
    void whatHasNotChangedIsNotReportedAgain() {
        TextDocumentIdentifier document = show("unchanged.thunder", "const A = unknown\n");
        String result =
                ask(document, null).getRelatedFullDocumentDiagnosticReport().getResultId();
        assertThat(ask(document, result).isRelatedUnchangedDocumentDiagnosticReport())
                .isTrue();
        show("unchanged.thunder", "const A = 1\n");
        assertThat(ask(document, result).isRelatedUnchangedDocumentDiagnosticReport())
                .isFalse();
    }

    @Test
    void theWorkspaceIsReportedFileByFile() {
        editor.write("closed.thunder", "const A = unknown\n");
        editor.filesChanged("closed.thunder");
        WorkspaceDocumentDiagnosticReport first = report(List.of(), "closed.thunder");
        assertThat(Editor.codes(first.getWorkspaceFullDocumentDiagnosticReport().getItems()))
                .containsExactly("TP1101");
        String result = first.getWorkspaceFullDocumentDiagnosticReport().getResultId();
        WorkspaceDocumentDiagnosticReport second =
                report(List.of(new PreviousResultId(editor.address("closed.thunder"), result)), "closed.thunder");
        assertThat(second.isWorkspaceUnchangedDocumentDiagnosticReport()).isTrue();
    }

    @Test
    void nothingIsPushedButTheClientIsToldToAskAgain() {
        int before = editor.client().refreshes();
        show("pushed.thunder", "const A = unknown\n");
        editor.client().awaitRefreshes(before + 1);
        assertThat(editor.client().diagnostics(editor.address("pushed.thunder")))
                .isEmpty();
    }

    @Test
    void aCancelledRequestIsNotAnswered() {
        show("long.thunder", "const A = 1\n".repeat(20_000).replaceAll("(?m)^", "// a line\n"));
        CompletableFuture<DocumentDiagnosticReport> first =
                documents().diagnostic(new DocumentDiagnosticParams(editor.document("long.thunder")));
        CompletableFuture<DocumentDiagnosticReport> second =
                documents().diagnostic(new DocumentDiagnosticParams(editor.document("long.thunder")));
        second.cancel(true);
        assertThat(second).isCancelled();
        assertThat(Editor.await(first)).isNotNull();
        show("long.thunder", "");
    }
}
