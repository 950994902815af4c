package org.thunderprism.lang.ide.server;

import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * In which form a client takes texts. One that does not show Markdown gets the same text as a plain one, as which it can be read too.
 *
 * @param plainHovers hovers are to be plain
 * @param plainCompletions so is the documentation of proposals
 * @param plainSignatures so is that of functions in a call
 */
record TextFormats(boolean plainHovers, boolean plainCompletions, boolean plainSignatures) {

    static final TextFormats MARKDOWN = new TextFormats(false, false, false);

    static TextFormats of(TextDocumentClientCapabilities documents) {
        boolean hovers = documents.getHover() != null
                && lacksMarkdown(documents.getHover().getContentFormat());
        boolean completions = documents.getCompletion() != null
                && documents.getCompletion().getCompletionItem() != null
                && lacksMarkdown(documents.getCompletion().getCompletionItem().getDocumentationFormat());
        boolean signatures = documents.getSignatureHelp() != null
                && documents.getSignatureHelp().getSignatureInformation() != null
                && lacksMarkdown(
                        documents.getSignatureHelp().getSignatureInformation().getDocumentationFormat());
        return new TextFormats(hovers, completions, signatures);
    }

    /** A client that does not say what it takes leaves the choice to the server. */
    private static boolean lacksMarkdown(List<String> formats) {
        return formats != null && !formats.isEmpty() && !formats.contains(MarkupKind.MARKDOWN);
    }

    /** The hover as the client takes it; null stays null. */
    Hover suited(Hover hover) {
        if (hover != null && plainHovers) {
            hover.getContents().getRight().setKind(MarkupKind.PLAINTEXT);
        }
        return hover;
    }

    CompletionItem suited(CompletionItem item) {
        if (plainCompletions) {
            makePlain(item.getDocumentation());
        }
        return item;
    }

    SignatureHelp suited(SignatureHelp help) {
        if (plainSignatures) {
            help.getSignatures().forEach(signature -> makePlain(signature.getDocumentation()));
        }
        return help;
    }

    private static void makePlain(Either<String, MarkupContent> documentation) {
        if (documentation != null && documentation.isRight()) {
            documentation.getRight().setKind(MarkupKind.PLAINTEXT);
        }
    }
}
