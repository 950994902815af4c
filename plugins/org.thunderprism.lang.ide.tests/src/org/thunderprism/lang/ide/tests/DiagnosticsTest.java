package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.lang.ide.tests.client.Editor;

class DiagnosticsTest {

    private static final String PROGRAM = """
        program guard version "1.0.0" facet bolt
        input Flow { size: u16 }
        module act { let x = %s }
        """;

    @TempDir
    Path folder;

    private Editor editor;

    @BeforeEach
    void open() {
        editor = Editor.on(folder);
    }

    @Test
    void unsavedTextIsChecked() {
        editor.open("guard.thunder", PROGRAM.formatted("sise + 1"));
        List<Diagnostic> found = editor.awaitCodes("guard.thunder", "TP1101");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).getMessage().getLeft()).contains("'sise'");
        assertThat(found.get(0).getRange().getStart().getLine()).isEqualTo(2);
        assertThat(found.get(0).getCodeDescription().getHref()).endsWith("TP1101.md");

        editor.replace("guard.thunder", PROGRAM.formatted("size + 1"));
        assertThat(editor.awaitCodes("guard.thunder")).isEmpty();
        assertThat(editor.shutDown()).isZero();
        assertThat(editor.client().errors()).isEmpty();
    }
}
