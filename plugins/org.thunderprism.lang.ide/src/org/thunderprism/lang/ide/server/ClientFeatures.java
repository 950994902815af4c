package org.thunderprism.lang.ide.server;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;

/**
 * What a client understands beyond the basics.
 *
 * @param snippets completions may have places to fill in
 * @param texts in which form it takes texts
 * @param nestedSymbols it shows outlines as trees
 * @param pullsDiagnostics it asks for diagnostics instead of being told
 * @param refreshesDiagnostics it can be told to ask again
 * @param refreshesHints the same for inlay hints
 * @param refreshesLenses the same for code lenses
 * @param progress it shows work that goes on
 * @param configuration it can be asked for settings
 * @param watchesFiles it can be asked to tell of files that change on the disk
 */
record ClientFeatures(
        boolean snippets,
        TextFormats texts,
        boolean nestedSymbols,
        boolean pullsDiagnostics,
        boolean refreshesDiagnostics,
        boolean refreshesHints,
        boolean refreshesLenses,
        boolean progress,
        boolean configuration,
        boolean watchesFiles) {

    static final ClientFeatures NONE =
            new ClientFeatures(false, TextFormats.MARKDOWN, false, false, false, false, false, false, false, false);

    static ClientFeatures of(InitializeParams parameters) {
        ClientCapabilities all =
                parameters.getCapabilities() == null ? new ClientCapabilities() : parameters.getCapabilities();
        TextDocumentClientCapabilities documents =
                all.getTextDocument() == null ? new TextDocumentClientCapabilities() : all.getTextDocument();
        WorkspaceClientCapabilities workspace =
                all.getWorkspace() == null ? new WorkspaceClientCapabilities() : all.getWorkspace();
        CompletionCapabilities completion =
                documents.getCompletion() == null ? new CompletionCapabilities() : documents.getCompletion();
        WindowClientCapabilities window = all.getWindow() == null ? new WindowClientCapabilities() : all.getWindow();
        return new ClientFeatures(
                completion.getCompletionItem() != null
                        && isTrue(completion.getCompletionItem().getSnippetSupport()),
                TextFormats.of(documents),
                documents.getDocumentSymbol() != null
                        && isTrue(documents.getDocumentSymbol().getHierarchicalDocumentSymbolSupport()),
                documents.getDiagnostic() != null,
                workspace.getDiagnostics() != null
                        && isTrue(workspace.getDiagnostics().getRefreshSupport()),
                workspace.getInlayHint() != null
                        && isTrue(workspace.getInlayHint().getRefreshSupport()),
                workspace.getCodeLens() != null
                        && isTrue(workspace.getCodeLens().getRefreshSupport()),
                isTrue(window.getWorkDoneProgress()),
                isTrue(workspace.getConfiguration()),
                workspace.getDidChangeWatchedFiles() != null
                        && isTrue(workspace.getDidChangeWatchedFiles().getDynamicRegistration()));
    }

    private static boolean isTrue(Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}
