package org.thunderprism.lang.ide.server;

import java.util.List;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.thunderprism.lang.ide.codelens.CodeLensRequests;
import org.thunderprism.lang.ide.contentassist.CompletionRequests;
import org.thunderprism.lang.ide.quickfix.CodeActionRequests;
import org.thunderprism.lang.ide.semantictokens.TokenModifier;
import org.thunderprism.lang.ide.semantictokens.TokenType;

/** What the server tells a client that it can do. */
final class Capabilities {

    private Capabilities() {}

    static ServerCapabilities of(ClientFeatures features) {
        ServerCapabilities capabilities = new ServerCapabilities();
        capabilities.setTextDocumentSync(synchronization());
        capabilities.setWorkspace(workspace());
        if (features.pullsDiagnostics()) {
            capabilities.setDiagnosticProvider(new DiagnosticRegistrationOptions(true, true));
        }
        capabilities.setHoverProvider(true);
        capabilities.setCompletionProvider(CompletionRequests.options());
        capabilities.setCodeLensProvider(CodeLensRequests.options());
        capabilities.setCodeActionProvider(CodeActionRequests.options());
        addNavigation(capabilities);
        addPresentation(capabilities);
        return capabilities;
    }

    private static TextDocumentSyncOptions synchronization() {
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        return sync;
    }

    private static WorkspaceServerCapabilities workspace() {
        WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        return new WorkspaceServerCapabilities(folders);
    }

    private static void addNavigation(ServerCapabilities capabilities) {
        capabilities.setDefinitionProvider(true);
        capabilities.setTypeDefinitionProvider(true);
        capabilities.setReferencesProvider(true);
        capabilities.setDocumentHighlightProvider(true);
        capabilities.setDocumentSymbolProvider(true);
        capabilities.setWorkspaceSymbolProvider(true);
        capabilities.setRenameProvider(new RenameOptions(true));
        capabilities.setCallHierarchyProvider(true);
    }

    private static void addPresentation(ServerCapabilities capabilities) {
        capabilities.setSemanticTokensProvider(new SemanticTokensWithRegistrationOptions(
                new SemanticTokensLegend(TokenType.legend(), TokenModifier.legend()),
                new SemanticTokensServerFull(true),
                true));
        capabilities.setInlayHintProvider(true);
        capabilities.setFoldingRangeProvider(true);
        capabilities.setSelectionRangeProvider(true);
        capabilities.setDocumentLinkProvider(new DocumentLinkOptions(false));
        capabilities.setDocumentFormattingProvider(true);
        capabilities.setDocumentRangeFormattingProvider(true);
        capabilities.setDocumentOnTypeFormattingProvider(new DocumentOnTypeFormattingOptions("}", List.of("\n")));
        capabilities.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", ","), List.of(")")));
    }
}
