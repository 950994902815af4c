package org.thunderprism.eclipse.language;

import java.util.List;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;

/** A document that the server follows, edit by edit. */
public final class ConnectedDocument implements IDocumentListener {

    private static final String LANGUAGE = "thunder";

    private final IDocument document;
    private final String address;
    private final TextDocumentService service;
    private volatile int version = 1;
    private Range replaced;

    ConnectedDocument(IDocument document, String address, TextDocumentService service) {
        this.document = document;
        this.address = address;
        this.service = service;
    }

    void open() {
        TextDocumentItem item = new TextDocumentItem(address, LANGUAGE, version, document.get());
        service.didOpen(new DidOpenTextDocumentParams(item));
        document.addDocumentListener(this);
    }

    void close() {
        document.removeDocumentListener(this);
        service.didClose(new DidCloseTextDocumentParams(identifier()));
    }

    public IDocument document() {
        return document;
    }

    /** The file's address, as the server is told it. */
    public String address() {
        return address;
    }

    public TextDocumentIdentifier identifier() {
        return new TextDocumentIdentifier(address);
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        replaced = Positions.range(document, event.getOffset(), event.getLength());
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        version++;
        String text = event.getText() == null ? "" : event.getText();
        service.didChange(new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(address, version),
                List.of(new TextDocumentContentChangeEvent(replaced, text))));
    }
}
