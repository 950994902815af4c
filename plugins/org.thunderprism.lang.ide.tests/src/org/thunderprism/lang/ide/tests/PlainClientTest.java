package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.Assertions;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SignatureHelpCapabilities;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.SignatureInformationCapabilities;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.tests.client.MarkedRanges;

/** A client that fills in no snippets, shows no Markdown and no trees. */
class PlainClientTest extends ServerTest {

    private static final String TOPOLOGY = "topology lab\n/** The first. */\nvertex a\nvertex b\nedge a -- ";

    @Override
    ClientCapabilities capabilities() {
        List<String> plain = List.of(MarkupKind.PLAINTEXT);
        TextDocumentClientCapabilities documents = new TextDocumentClientCapabilities();
        documents.setHover(new HoverCapabilities(plain, false));
        CompletionItemCapabilities item = new CompletionItemCapabilities(false);
        item.setDocumentationFormat(plain);
        documents.setCompletion(new CompletionCapabilities(item));
        SignatureInformationCapabilities signature = new SignatureInformationCapabilities(plain);
        documents.setSignatureHelp(new SignatureHelpCapabilities(signature, false));
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setTextDocument(documents);
        return capabilities;
    }

    private void expectPlainHover(TextDocumentIdentifier document, Position place, String words) {
        MarkupContent content = Editor.await(documents().hover(new HoverParams(document, place)))
                .getContents()
                .getRight();
        assertThat(content.getKind()).isEqualTo(MarkupKind.PLAINTEXT);
        assertThat(content.getValue()).contains(words);
    }

    @Test
    void textsArePlain() {
        MarkedRanges place = MarkedRanges.of("/** The *limit*. */\nconst LIM¦IT = 3\n");
        expectPlainHover(show(place.text()), place.position(), "The *limit*.");
        expectPlainHover(show("plain.topology", TOPOLOGY), new Position(2, 7), "The first.");
        MarkedRanges call = MarkedRanges.of("/** Twice. */\nfn twice(a: u8) -> u8 = a\nconst B = twice(¦1)\n");
        SignatureInformation signature = Editor.await(
                        documents().signatureHelp(new SignatureHelpParams(show(call.text()), call.position())))
                .getSignatures()
                .getFirst();
        assertThat(signature.getDocumentation().getRight().getKind()).isEqualTo(MarkupKind.PLAINTEXT);
    }

    @Test
    void proposalsArePlain() {
        MarkedRanges place = MarkedRanges.of("/** The limit. */\nconst LIMIT = 3\nmodule m {\n  ¦\n}\n");
        List<CompletionItem> items = Editor.await(
                        documents().completion(new CompletionParams(show(place.text()), place.position())))
                .getRight()
                .getItems();
        assertThat(items).isNotEmpty().allSatisfy(item -> {
            assertThat(item.getInsertTextFormat()).isNotEqualTo(InsertTextFormat.Snippet);
            assertThat(item.getTextEdit().getLeft().getNewText()).doesNotContain("${", "\t");
        });
        CompletionItem documented = Editor.await(documents()
                .resolveCompletionItem(items.stream()
                        .filter(item -> item.getLabel().equals("let"))
                        .findFirst()
                        .orElseThrow()));
        assertThat(documented.getDocumentation().getRight().getKind()).isEqualTo(MarkupKind.PLAINTEXT);
        List<CompletionItem> vertices = Editor.await(documents()
                        .completion(new CompletionParams(show("plain.topology", TOPOLOGY), new Position(4, 10))))
                .getLeft();
        assertThat(vertices.getFirst().getDocumentation().getRight().getKind()).isEqualTo(MarkupKind.PLAINTEXT);
    }

    /** The only form of outlines that such a client knows. */
    @SuppressWarnings("deprecation")
    @Test
    void outlinesAreLists() {
        List<SymbolInformation> symbols =
                Editor.await(documents().documentSymbol(new DocumentSymbolParams(show("state s { a : u8 }\n"))))
                        .stream()
                        .map(each -> each.getLeft())
                        .toList();
        assertThat(symbols).extracting(SymbolInformation::getName).containsExactly("s", "a");
        assertThat(symbols.get(1).getContainerName()).isEqualTo("s");
        assertThat(symbols.get(1).getLocation().getUri()).isEqualTo(editor.address(MAIN));
        assertThat(Editor.await(documents().documentSymbol(new DocumentSymbolParams(show("plain.topology", TOPOLOGY)))))
                .extracting(each -> each.getLeft().getName())
                .contains("lab", "a", "b");
    }

    @Test
    void whatTheServerDoesNotOfferIsSaidToBeUnknown() {
        DeclarationParams request = new DeclarationParams(show("const A = 1\n"), new Position(0, 6));
        Assertions.assertThatThrownBy(() -> documents().declaration(request).get())
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("no such service");
    }
}
