package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.text.LineIndex;

/** Tests that ask a server what an editor would ask it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerTest {

    static final String MAIN = "main.thunder";

    Path folder;
    Editor editor;
    private final Set<String> opened = new HashSet<>();

    @BeforeAll
    void open(@TempDir Path temporary) {
        folder = temporary;
        editor = Editor.on(temporary, capabilities());
    }

    /** What the editor says that it understands. */
    ClientCapabilities capabilities() {
        TextDocumentClientCapabilities documents = new TextDocumentClientCapabilities();
        documents.setDocumentSymbol(new DocumentSymbolCapabilities());
        documents.getDocumentSymbol().setHierarchicalDocumentSymbolSupport(true);
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setTextDocument(documents);
        return capabilities;
    }

    @AfterAll
    void close() {
        assertThat(editor.shutDown()).isZero();
        assertThat(editor.client().errors()).isEmpty();
    }

    /** Shows a text in the editor, which may have shown another one under that name before. */
    TextDocumentIdentifier show(String name, String text) {
        if (opened.add(name)) {
            editor.open(name, text);
        } else {
            editor.replace(name, text);
        }
        return editor.document(name);
    }

    TextDocumentIdentifier show(String text) {
        return show(MAIN, text);
    }

    void hide(String name) {
        if (opened.remove(name)) {
            editor.close(name);
        }
    }

    TextDocumentService documents() {
        return editor.server().getTextDocumentService();
    }

    WorkspaceService workspace() {
        return editor.server().getWorkspaceService();
    }

    /** What stands in a range of a text. */
    static String text(String text, Range range) {
        LineIndex lines = LineIndex.of(text);
        return text.substring(lines.offset(range.getStart()), lines.offset(range.getEnd()));
    }

    /** Where a part of a text begins. */
    static Position place(String text, String part) {
        return LineIndex.of(text).position(text.indexOf(part));
    }
}
