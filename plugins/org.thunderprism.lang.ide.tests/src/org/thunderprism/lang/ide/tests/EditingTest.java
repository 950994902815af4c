package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.tests.client.MarkedText;

/** The words of tests that write a program in an editor and see what it offers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EditingTest {

    static final String FILE = "program.thunder";

    Path folder;
    Editor editor;

    @BeforeAll
    void open(@TempDir Path workspace) {
        folder = workspace;
        editor = Editor.on(folder);
        editor.open(FILE, "");
    }

    @AfterAll
    void shutDown() {
        assertThat(editor.shutDown()).isZero();
        assertThat(editor.client().errors()).isEmpty();
    }

    /** The lines of a hover over the place that is marked with a caret; none when there is no hover. */
    List<String> hover(String marked) {
        MarkedText place = MarkedText.of(marked);
        editor.replace(FILE, place.text());
        Hover hover = Editor.await(editor.server()
                .getTextDocumentService()
                .hover(new HoverParams(editor.document(FILE), place.position())));
        return hover == null
                ? List.of()
                : hover.getContents().getRight().getValue().lines().toList();
    }

    /** A hover shows all of these lines, in this order. */
    void expectHover(String marked, String... lines) {
        assertThat(hover(marked)).containsSubsequence(lines);
    }

    /** A hover over {@code «…»} is about exactly that text. */
    void expectHoverRange(String marked) {
        MarkedText place = MarkedText.of(marked);
        editor.replace(FILE, place.text());
        Hover hover = Editor.await(editor.server()
                .getTextDocumentService()
                .hover(new HoverParams(editor.document(FILE), place.position())));
        assertThat(hover.getRange()).isEqualTo(place.range());
    }

    void expectNoHover(String marked) {
        assertThat(hover(marked)).isEmpty();
    }

    static String lines(String... lines) {
        return String.join("\n", Stream.of(lines).toList());
    }
}
