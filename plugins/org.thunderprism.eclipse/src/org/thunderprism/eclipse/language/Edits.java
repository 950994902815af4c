package org.thunderprism.eclipse.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;

/** The protocol's edits as the workbench's. */
public final class Edits {

    private Edits() {}

    /** The edits of a document as one. */
    public static MultiTextEdit of(IDocument document, List<TextEdit> edits) {
        MultiTextEdit all = new MultiTextEdit();
        for (TextEdit edit : edits) {
            IRegion region = Positions.region(document, edit.getRange());
            all.addChild(new ReplaceEdit(region.getOffset(), region.getLength(), edit.getNewText()));
        }
        return all;
    }

    /** Changes a document, in one step for those who listen and for undo. */
    public static void apply(IDocument document, List<TextEdit> edits) {
        try {
            of(document, edits).apply(document);
        } catch (BadLocationException e) {
            throw new IllegalArgumentException("edits that do not fit the document", e);
        }
    }

    /** The text edits of a workspace edit, by the file's address. */
    public static Map<String, List<TextEdit>> byFile(WorkspaceEdit edit) {
        Map<String, List<TextEdit>> files = new LinkedHashMap<>();
        if (edit.getChanges() != null) {
            edit.getChanges().forEach((address, edits) -> files.put(address, List.copyOf(edits)));
        }
        if (edit.getDocumentChanges() != null) {
            for (var change : edit.getDocumentChanges()) {
                if (change.isLeft()) {
                    TextDocumentEdit document = change.getLeft();
                    files.computeIfAbsent(document.getTextDocument().getUri(), key -> new ArrayList<>())
                            .addAll(document.getEdits().stream()
                                    .filter(Either::isLeft)
                                    .map(Either::getLeft)
                                    .toList());
                }
            }
        }
        return files;
    }
}
