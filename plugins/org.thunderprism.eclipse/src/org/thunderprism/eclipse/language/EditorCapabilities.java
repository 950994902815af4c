package org.thunderprism.eclipse.language;

import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionKindCapabilities;
import org.eclipse.lsp4j.CodeActionLiteralSupportCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;

/** What the workbench's editor can show. */
public final class EditorCapabilities {

    private EditorCapabilities() {}

    public static ClientCapabilities of() {
        TextDocumentClientCapabilities document = new TextDocumentClientCapabilities();
        CompletionItemCapabilities item = new CompletionItemCapabilities(true);
        item.setDocumentationFormat(List.of(MarkupKind.MARKDOWN, MarkupKind.PLAINTEXT));
        document.setCompletion(new CompletionCapabilities(item));
        document.setHover(new HoverCapabilities(List.of(MarkupKind.MARKDOWN, MarkupKind.PLAINTEXT), false));
        DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
        symbols.setHierarchicalDocumentSymbolSupport(true);
        document.setDocumentSymbol(symbols);
        CodeActionKindCapabilities kinds =
                new CodeActionKindCapabilities(List.of(CodeActionKind.QuickFix, CodeActionKind.Refactor));
        document.setCodeAction(new CodeActionCapabilities(new CodeActionLiteralSupportCapabilities(kinds), false));
        document.setPublishDiagnostics(new PublishDiagnosticsCapabilities(true));
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setTextDocument(document);
        capabilities.setWorkspace(new WorkspaceClientCapabilities());
        return capabilities;
    }
}
