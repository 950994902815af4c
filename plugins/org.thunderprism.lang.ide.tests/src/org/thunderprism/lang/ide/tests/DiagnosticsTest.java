package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.parse.ThunderParser;

class DiagnosticsTest extends ServerTest {

    private static final String PROGRAM = """
        program guard version "1.0.0" facet bolt
        input Flow { size: u16 }
        module act { let x = %s }
        """;

    private static final String IMPORTING = """
        program guard version "1.0.0" facet bolt
        import "%s"
        module act { let x = SHARED }
        """;

    @Test
    void unsavedTextIsChecked() {
        String wrong = PROGRAM.formatted("sise + 1");
        show("unsaved.thunder", wrong);
        List<Diagnostic> found = editor.awaitCodes("unsaved.thunder", "TP1101");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).getMessage().getLeft()).contains("'sise'");
        assertThat(found.get(0).getSeverity()).isEqualTo(DiagnosticSeverity.Error);
        assertThat(text(wrong, found.get(0).getRange())).isEqualTo("sise");

        show("unsaved.thunder", PROGRAM.formatted("size + 1"));
        assertThat(editor.awaitCodes("unsaved.thunder")).isEmpty();
    }

    @Test
    void aCodeLeadsToItsPage() throws IOException {
        show("page.thunder", PROGRAM.formatted("sise + 1"));
        Diagnostic found = editor.awaitCodes("page.thunder", "TP1101").get(0);
        Path page = Path.of(URI.create(found.getCodeDescription().getHref()));
        assertThat(Files.readString(page)).startsWith("# TP1101: ");
    }

    @Test
    void diagnosticsAreThoseOfTheCompiler() {
        String text = """
            program guard version "one" facet nowhere
            import "missing.thunder"
            const A : u8 = 300
            module act { let x = [1, unknown][7] counter c c = 3 }
            """;
        Path file = editor.write("compared.thunder", text);
        List<String> compiler = ThunderParser.create().parse(file).diagnostics().stream()
                .map(each -> each.getCode() + " " + each.getLine() + ":" + each.getColumn() + " " + each.getMessage())
                .toList();
        show("compared.thunder", text);
        List<Diagnostic> found = editor.client()
                .awaitDiagnostics(editor.address("compared.thunder"), each -> each.size() == compiler.size());
        assertThat(compiler).hasSizeGreaterThan(4);
        assertThat(found)
                .extracting(each -> each.getCode().getLeft() + " "
                        + (each.getRange().getStart().getLine() + 1) + ":"
                        + (each.getRange().getStart().getCharacter() + 1) + " "
                        + each.getMessage().getLeft())
                .containsExactlyInAnyOrderElementsOf(compiler);
    }

    @Test
    void anEditIsCheckedInWhatImportsTheFile() {
        editor.write("importing.thunder", IMPORTING.formatted("imported.thunder"));
        editor.filesChanged("importing.thunder");
        editor.awaitCodes("importing.thunder", "TP1105", "TP1101");
        show("imported.thunder", "const SHARED = 3\n");
        assertThat(editor.awaitCodes("importing.thunder")).isEmpty();
        show("imported.thunder", "const OTHER = 3\n");
        assertThat(editor.awaitCodes("importing.thunder", "TP1101")).hasSize(1);
        hide("imported.thunder");
        assertThat(editor.awaitCodes("importing.thunder", "TP1105", "TP1101")).hasSize(2);
    }

    @Test
    void aFindingInAFileOfRowsIsShownWhereTheProgramNamesTheFile() {
        String text = "table zone(kind: u8) -> u8 from \"zones.csv\"\n";
        editor.write("zones.csv", "kind,result\n1,many\n");
        show("zones.thunder", text);
        Diagnostic found = editor.awaitCodes("zones.thunder", "TP2024").get(0);
        assertThat(text(text, found.getRange())).isEqualTo("\"zones.csv\"");
        assertThat(found.getMessage().getLeft()).startsWith("zones.csv:2:3: Column `result`: `many` is not an integer");
        assertThat(found.getRelatedInformation()).singleElement().satisfies(place -> {
            assertThat(place.getLocation().getUri()).isEqualTo(editor.address("zones.csv"));
            assertThat(place.getLocation().getRange()).isEqualTo(new Range(new Position(1, 2), new Position(1, 6)));
        });

        editor.write("zones.csv", "kind,result\n1,2\n");
        editor.filesChanged("zones.csv");
        assertThat(editor.awaitCodes("zones.thunder")).isEmpty();
        editor.write("zones.csv", "kind,result\n1,256\n");
        editor.filesChanged("zones.csv");
        editor.awaitCodes("zones.thunder", "TP2024");
    }

    @Test
    void aFindingInAModelIsShownWhereTheProgramNamesTheFile() {
        String text = "model m = pegasus \"weights.json\"\n";
        editor.write("weights.json", "\n\n\n{\"layers\": 3}\n");
        show("weights.thunder", text);
        Diagnostic found = editor.awaitCodes("weights.thunder", "TP3105").get(0);
        assertThat(text(text, found.getRange())).isEqualTo("\"weights.json\"");
        assertThat(found.getMessage().getLeft()).startsWith("weights.json:4:12: `layers` must be an array");
    }

    @Test
    void aLibraryShowsEachFindingOnce() {
        show("wrong_library.thunder", "const SHARED = unknown\n");
        show("first.thunder", IMPORTING.formatted("wrong_library.thunder"));
        show("second.thunder", IMPORTING.formatted("wrong_library.thunder"));
        assertThat(editor.awaitCodes("wrong_library.thunder", "TP1101")).hasSize(1);
        hide("first.thunder");
        hide("second.thunder");
        assertThat(editor.awaitCodes("wrong_library.thunder", "TP1101")).hasSize(1);
    }

    @Test
    void soundProgramsAreExpandedToo() {
        String loop = """
            program guard version "1.0.0" facet bolt
            state s locked { n: u32 }
            module act { for i in 0 ..< 100000000 { s.n += i } }
            """;
        show("expanded.thunder", loop);
        List<Diagnostic> found =
                editor.client().awaitDiagnostics(editor.address("expanded.thunder"), each -> !each.isEmpty());
        assertThat(Editor.codes(found)).allMatch(code -> code.startsWith("TP2")).isNotEmpty();
        show("expanded.thunder", loop.replace("100000000", "4"));
        assertThat(editor.awaitCodes("expanded.thunder")).isEmpty();
    }

    @Test
    void guardsHoldForWhatIsTyped() {
        show("deep.thunder", "const A = " + "(".repeat(10_000) + "1" + ")".repeat(10_000) + "\n");
        assertThat(editor.awaitCodes("deep.thunder", "TP1005")).hasSize(1);
        show("control.thunder", "const A = \u0000\n");
        assertThat(editor.client().awaitDiagnostics(editor.address("control.thunder"), found -> !found.isEmpty()))
                .hasSize(1);
    }

    @Test
    void aDocumentThatWasNeverSavedIsChecked() {
        String address = "untitled:Untitled-1";
        editor.openAt(address, "const A = unknown\n");
        assertThat(editor.client().awaitDiagnostics(address, found -> !found.isEmpty()))
                .hasSize(1);
    }

    @Test
    void aClosedFileCountsAsItIsOnTheDisk() {
        editor.write("closed.thunder", PROGRAM.formatted("size"));
        show("closed.thunder", PROGRAM.formatted("sise"));
        editor.awaitCodes("closed.thunder", "TP1101");
        hide("closed.thunder");
        assertThat(editor.awaitCodes("closed.thunder")).isEmpty();
    }
}
