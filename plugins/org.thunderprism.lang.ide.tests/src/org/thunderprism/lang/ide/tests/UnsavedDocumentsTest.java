package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.tests.client.Edits;

/** Documents that were never saved, or whose names do not tell their language: the client tells it. */
class UnsavedDocumentsTest extends ServerTest {

    private static final String TOPOLOGY_LANGUAGE = "thunder-topology";
    private static final String TOPOLOGY = "topology lab\nvertex a\nvertex b\nedge a -- b\n";

    private String hover(String address, int line, int character) {
        Hover hover = Editor.await(
                documents().hover(new HoverParams(new TextDocumentIdentifier(address), new Position(line, character))));
        return hover == null ? "" : hover.getContents().getRight().getValue();
    }

    @Test
    void aTopologyIsOne() {
        String address = "untitled:Untitled-1";
        editor.openAt(address, TOPOLOGY_LANGUAGE, TOPOLOGY.replace("-- b", "-- c"));
        editor.awaitCodesAt(address, "TP1407", "TP1402");
        assertThat(hover(address, 1, 7)).contains("vertex a");
        TextDocumentIdentifier document = new TextDocumentIdentifier(address);
        assertThat(Editor.await(documents().completion(new CompletionParams(document, new Position(3, 10))))
                        .getLeft())
                .extracting(item -> item.getLabel())
                .containsExactly("a", "b");
        Map<String, List<TextEdit>> edits = Editor.await(
                        documents().rename(new RenameParams(document, new Position(1, 7), "first")))
                .getChanges();
        assertThat(Edits.apply(TOPOLOGY, edits.get(address)))
                .isEqualTo("topology lab\nvertex first\nvertex b\nedge first -- b\n");
        editor.closeAt(address);
    }

    @Test
    void whatWasWrongIsForgottenWithTheDocument() {
        String address = "untitled:Untitled-2";
        editor.openAt(address, "const A = unknown\n");
        editor.awaitCodesAt(address, "TP1101");
        editor.closeAt(address);
        editor.awaitCodesAt(address);
        assertThat(hover(address, 0, 6)).isEmpty();
    }

    @Test
    void aProgramAndATopologyWithOneNameOneAfterTheOther() {
        String address = "untitled:Untitled-3";
        editor.openAt(address, "const A = unknown\n");
        editor.awaitCodesAt(address, "TP1101");
        editor.closeAt(address);
        editor.openAt(address, TOPOLOGY_LANGUAGE, TOPOLOGY);
        editor.awaitCodesAt(address);
        assertThat(hover(address, 2, 7)).contains("vertex b");
        editor.closeAt(address);
    }

    @Test
    void aFileWithAnotherExtensionHasTheChosenLanguage() {
        String program = folder.resolve("notes.txt").toUri().toString();
        editor.openAt(program, "const A = unknown\n");
        editor.awaitCodesAt(program, "TP1101");
        assertThat(hover(program, 0, 6)).contains("const A");
        editor.closeAt(program);
        editor.awaitCodesAt(program);
        String topology = folder.resolve("network").toUri().toString();
        editor.openAt(topology, TOPOLOGY_LANGUAGE, TOPOLOGY.replace("-- b", "-- a"));
        editor.awaitCodesAt(topology, "TP1407", "TP1405");
        assertThat(hover(topology, 1, 7)).contains("vertex a");
        editor.closeAt(topology);
        editor.awaitCodesAt(topology);
    }

    /** Questions about a file that is nowhere have an answer, and leave no trace. */
    @Test
    void aFileThatIsNowhereIsNoPartOfTheWorkspace() {
        assertThat(hover(editor.address("nowhere.thunder"), 0, 0)).isEmpty();
        assertThat(hover("untitled:never-opened", 0, 0)).isEmpty();
        assertThat(Editor.await(
                        documents().diagnostic(new DocumentDiagnosticParams(editor.document("nowhere.topology")))))
                .isNotNull();
        assertThat(Editor.await(workspace().symbol(new WorkspaceSymbolParams("")))
                        .getRight())
                .isEmpty();
        assertThat(editor.client().diagnostics(editor.address("nowhere.thunder")))
                .isEmpty();
    }
}
