package org.thunderprism.lang.ide.server;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.thunderprism.lang.ide.text.TextDocument;

/** Requests about one document. */
final class DocumentRequests implements TextDocumentService {

    private final Session session;
    private final Assistance assistance;

    DocumentRequests(Session session, Assistance assistance) {
        this.session = session;
        this.assistance = assistance;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams parameters) {
        TextDocumentItem item = parameters.getTextDocument();
        TextDocument document = TextDocument.of(item.getUri(), item.getVersion(), item.getText());
        session.thread().tell(() -> session.workspace().open(document));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams parameters) {
        String address = parameters.getTextDocument().getUri();
        int version = parameters.getTextDocument().getVersion();
        session.thread().tell(() -> session.workspace().edit(address, version, parameters.getContentChanges()));
    }

    @Override
    public void didClose(DidCloseTextDocumentParams parameters) {
        session.thread().tell(() -> session.close(parameters.getTextDocument().getUri()));
    }

    @Override
    public void didSave(DidSaveTextDocumentParams parameters) {
        // What was saved is what was open.
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams parameters) {
        return session.read(
                parameters.getTextDocument(),
                (file, cancel) -> assistance.hovers().hover(file, parameters));
    }
}
